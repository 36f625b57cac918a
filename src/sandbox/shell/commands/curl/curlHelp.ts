// What `curl --help` prints.

import { curlOptionNames } from "./curlOptions.ts";

export const curlHelp = `Usage: curl [options...] <url>
 -d, --data <data>           HTTP POST data (@file reads a file)
 -f, --fail                  Fail fast with no output on HTTP errors
 -G, --get                   Put the data in the URL and use GET
 -H, --header <header>       Pass a header to the server
 -I, --head                  Show document info only
 -i, --include               Show response headers in the output
 -L, --location              Follow redirects
 -m, --max-time <seconds>    Maximum time allowed for the transfer (virtual time)
 -D, --dump-header <file>    Write the response headers to a file
 -o, --output <file>         Write to a file instead of standard output
 -O, --remote-name           Write to a file named as the remote one
 -s, --silent                Silent mode
 -S, --show-error            Show errors even with -s
 -v, --verbose               Make the operation more talkative
 -w, --write-out <format>    Output after completion: '%{http_code} %{time_total}\\n'
 -X, --request <method>      Request method to use
{a,b} and [1-10] in a URL stand for several.
Also taken: ${curlOptionNames.slice(0, 40).join(" ")}
It speaks HTTP and HTTPS, and reaches the hosts of this simulation only.
`;
