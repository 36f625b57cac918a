// Commands that stand in for those of the image, as far as the seed's scripts need them.

import type { Command } from "just-bash/browser";
import { bodyText, emptyBody, textBody } from "../../../model/http.ts";
import type { ShellHost } from "../shellHost.ts";

const done = { stdout: "", stderr: "", exitCode: 0 };

export function standIns(host: ShellHost): readonly Command[] {
  let lastTemporary = 0;
  return [
    {
      name: "curl",
      async execute(args, { fs, cwd, signal }) {
        const url = args.find((each) => each.startsWith("http")) ?? "";
        const flag = (name: string): string | undefined => args[args.indexOf(name) + 1];
        const data = args.includes("-d") ? flag("-d") : undefined;
        const method = args.includes("-X") ? (flag("-X") ?? "GET") : "GET";
        const body = data === undefined ? emptyBody : textBody(data);
        const answer = await host.exchange({ method, url, headers: [], body }, signal);
        if ("code" in answer) return { stdout: "", stderr: `curl: (6) ${answer.message}\n`, exitCode: 6 };
        if (args.includes("-LD")) {
          const headers = answer.headers.map(([name, value]) => `${name}: ${value}\r\n`).join("");
          await fs.writeFile(
            fs.resolvePath(cwd, flag("-LD") ?? ""),
            `HTTP/1.1 ${answer.status} OK\r\n${headers}\r\n`,
          );
        }
        if (!args.includes("-LO")) return { ...done, stdout: bodyText(answer.body) };
        await fs.writeFile(fs.resolvePath(cwd, url.slice(url.lastIndexOf("/") + 1)), bodyText(answer.body));
        return done;
      },
    },
    {
      name: "mktemp",
      async execute(_, { fs }) {
        const path = `/tmp/tmp.${++lastTemporary}`;
        await fs.writeFile(path, "");
        return { ...done, stdout: `${path}\n` };
      },
    },
    {
      name: "tar",
      async execute(_, { fs, cwd }) {
        await fs.writeFile(fs.resolvePath(cwd, "hugo"), "\u007fELFtwo-curls:hugo\n");
        await fs.chmod(fs.resolvePath(cwd, "hugo"), 0o755);
        return { ...done, stdout: "hugo\n" };
      },
    },
  ];
}

export const programStandIns: Readonly<Record<string, Command>> = {
  hugo: {
    name: "hugo",
    execute: async (args) => ({ ...done, stdout: `hugo v0.140.0 ${args.join(" ")}\n` }),
  },
};
