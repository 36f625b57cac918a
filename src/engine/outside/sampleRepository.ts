// What `git clone` brings: the seed's repository as far as its container needs it, with a site of our own.

interface RepositoryFile {
  readonly path: string;
  /** As git has it: 100644, or 100755 for what may be run. */
  readonly mode: "100644" | "100755";
  readonly text: string;
}

const site = "src/hugo_web_site";

export const sampleRepository: readonly RepositoryFile[] = [
  file("README.md", "# A site for a Lambda to build\n\nThe site is in `src/hugo_web_site`.\n"),
  file("src/.gitignore", "public\n.hugo_build.lock\n"),
  file(
    `${site}/config.toml`,
    `baseURL = 'http://example.org/'
languageCode = 'en-us'
title = 'Two curls and a loop'

[params]
description = 'A site that a container built in a Lambda function'
`,
  ),
  file(
    `${site}/archetypes/default.md`,
    `---
title: "{{ replace .Name "-" " " | title }}"
date: {{ .Date }}
draft: true
---
`,
  ),
  file(
    `${site}/content/_index.md`,
    `---
title: Home
---

This page was not here a moment ago. An event came in, a container took it, and a **bash script** did the rest:

1. it cloned a repository,
2. ran \`hugo\` in it, and
3. copied what came out into a bucket.

Then it asked for the next event.
`,
  ),
  file(
    `${site}/content/posts/the-loop.md`,
    `---
title: The loop
date: 2023-05-09
description: Two calls, for ever.
---

The whole programming model of a function is a loop around two HTTP calls:

\`\`\`sh
while true
do
  EVENT_DATA=$(curl … /invocation/next)
  # whatever you like
  curl -X POST … /invocation/$REQUEST_ID/response
done
\`\`\`

The first call **blocks** until there is something to do. While it does, the container is *frozen*.

> It is not a server: it asks.
`,
  ),
  file(
    `${site}/content/posts/only-tmp.md`,
    `---
title: Only /tmp can be written
date: 2023-05-02
description: Why the script begins with rm -rf.
---

The root file system is read-only; \`/tmp\` is not. And \`/tmp\` is **still there** at the next event, if the same
container gets it. So the script clears away its old clone first.

| | first event | next event |
|---|---|---|
| \`/tmp/hugo\` | downloaded | still there |
| the clone | new | in the way |
`,
  ),
  file(
    `${site}/content/about.md`,
    `---
title: About
date: 2023-04-28
---

A site of two posts, written for [Two Curls](https://example.com/). Its shape is that of the sample site of
*AWS Lambda for the containers developer*.
`,
  ),
];

function file(path: string, text: string): RepositoryFile {
  return { path, mode: "100644", text };
}
