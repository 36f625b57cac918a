// github.com. Every user has a fork of the seed's repository, with a small site of ours in it; there is nothing else
// but the downloads of hugo.
//
// Requests are those of git's smart HTTP (https://git-scm.com/docs/http-protocol):
//   GET  /user/repo(.git)/info/refs?service=git-upload-pack   the refs, in pkt-lines as git has them
//   POST /user/repo(.git)/git-upload-pack                     pkt-line NAK, then the pack
// The pack is ours, as nobody here wants to unpack deltas: `PACK two-curls 1\n` and JSON
//   { "files": [{ "path": "src/Dockerfile", "mode": "100644", "text": "…" }, …] }

import { pathOf } from "../../model/runtimeApiRoute.ts";
import { answer, type OutsideAnswer, type OutsideHost, redirect, textResponse } from "./outsideHost.ts";
import { releaseRedirect } from "./releases.ts";
import { sampleRepository } from "./sampleRepository.ts";

const repository = "aws-lambda-for-the-containers-developer-blog";
/** The seed's HEAD of 2023-05-09, for the looks of it: nothing here is found by it. */
const head = "5744babc0ffee0000000000000000000000000aa";
/** Chosen: TLS, then a lookup of the refs on the other side of the country. */
const refsMs = 130;
/** Chosen: counting and sending a pack of a few kB. */
const packMs = 240;
const pageMs = 90;

export const gitHost: OutsideHost = {
  names: ["github.com", "www.github.com"],
  title: "GitHub",
  answer({ method, url }) {
    if (url.startsWith("http:")) return answer(redirect(301, url.replace("http:", "https:")), pageMs);
    const download = releaseRedirect(url);
    if (download) return answer(download, pageMs);
    const [, name = "", service = ""] =
      /^\/[\w.-]+\/([\w.-]+?)(?:\.git)?(?:\/(.*))?$/.exec(pathOf(url)) ?? [];
    if (name !== repository) return notFound;
    if (method === "GET" && service === "info/refs?service=git-upload-pack") return refs;
    if (method === "POST" && service === "git-upload-pack") return pack;
    if (method === "GET" && service === "") return page;
    return notFound;
  },
};

function pktLine(text: string): string {
  return (text.length + 4).toString(16).padStart(4, "0") + text;
}

const refs: OutsideAnswer = answer(
  textResponse(
    200,
    "application/x-git-upload-pack-advertisement",
    [
      pktLine("# service=git-upload-pack\n"),
      "0000",
      pktLine(`${head} HEAD\0symref=HEAD:refs/heads/main object-format=sha1 agent=git/github\n`),
      pktLine(`${head} refs/heads/main\n`),
      "0000",
    ].join(""),
  ),
  refsMs,
);

const pack: OutsideAnswer = answer(
  textResponse(
    200,
    "application/x-git-upload-pack-result",
    `${pktLine("NAK\n")}PACK two-curls 1\n${JSON.stringify({ files: sampleRepository })}`,
  ),
  packMs,
);

const page: OutsideAnswer = answer(
  textResponse(
    200,
    "text/html; charset=utf-8",
    `<!doctype html><title>${repository}</title><p>git clone it.\n`,
  ),
  pageMs,
);

const notFound: OutsideAnswer = answer(textResponse(404, "text/plain; charset=utf-8", "Not Found"), pageMs);
