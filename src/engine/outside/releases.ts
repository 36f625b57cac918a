// GitHub's releases of hugo, as they were in March 2023, when the seed was written: the API, and the store from which
// what github.com/…/releases/download redirects to is served.

import { pathOf } from "../../model/runtimeApiRoute.ts";
import { hugoArchive, hugoArchiveBytes } from "./hugoArchive.ts";
import { answer, type OutsideHost, redirect, textResponse } from "./outsideHost.ts";

const version = "0.111.3";
const repository = "gohugoio/hugo";
const downloads = `https://github.com/${repository}/releases/download/`;
const store = "objects.githubusercontent.com";
/** Chosen: an API behind a load balancer on the other side of the country. */
const apiMs = 110;
/** Chosen: the real archive has 17 MB, at 40 MB/s. Ours is small, and its bytes say nothing about the time. */
const downloadMs = 425;

/** Sizes in bytes, near those of the real release. */
const assets: readonly [name: string, size: number, contentType: string][] = [
  [`hugo_${version}_checksums.txt`, 2094, "text/plain; charset=utf-8"],
  [`hugo_${version}_darwin-universal.tar.gz`, 31_457_280, "application/gzip"],
  [`hugo_${version}_linux-amd64.tar.gz`, 16_273_408, "application/gzip"],
  [`hugo_${version}_Linux-64bit.tar.gz`, 16_273_408, "application/gzip"],
  [`hugo_${version}_linux-arm64.tar.gz`, 15_204_352, "application/gzip"],
  [`hugo_${version}_windows-amd64.zip`, 16_777_216, "application/zip"],
  [`hugo_extended_${version}_darwin-universal.tar.gz`, 34_603_008, "application/gzip"],
  [`hugo_extended_${version}_linux-amd64.tar.gz`, 17_039_360, "application/gzip"],
  [`hugo_extended_${version}_Linux-64bit.tar.gz`, 17_039_360, "application/gzip"],
  [`hugo_extended_${version}_linux-arm64.tar.gz`, 16_056_320, "application/gzip"],
];

/** Only what runs on this machine's processor is really there. */
const served = /^hugo_(extended_)?0\.111\.3_(linux-amd64|Linux-64bit)\.tar\.gz$/;

export const releaseApi: OutsideHost = {
  names: ["api.github.com"],
  title: "GitHub releases",
  answer({ url }) {
    const path = pathOf(url).replace(/[?#].*$/, "");
    const found =
      path === `/repos/${repository}/releases/latest` ||
      path === `/repos/${repository}/releases/tags/v${version}`;
    return answer(found ? json(200, release) : json(404, notFound), apiMs);
  },
};

export const releaseDownloads: OutsideHost = {
  names: [store],
  title: "GitHub releases",
  answer({ url }) {
    const name = pathOf(url)
      .replace(/[?#].*$/, "")
      .split("/")
      .at(-1);
    if (name === undefined || !served.test(name)) {
      return answer(textResponse(404, "application/xml", blobNotFound), apiMs);
    }
    const headers = [
      ["Content-Type", "application/octet-stream"],
      ["Content-Length", String(hugoArchiveBytes)],
      ["Content-Disposition", `attachment; filename=${name}`],
    ] as const;
    const body = { base64: hugoArchive, sizeBytes: hugoArchiveBytes };
    return answer({ status: 200, headers, body }, downloadMs);
  },
};

/** Where github.com sends those who download a release; `null` where the path is no download of one. */
export function releaseRedirect(url: string): ReturnType<typeof redirect> | null {
  const name = new RegExp(`^https://github\\.com/${repository}/releases/download/v[^/]+/([^/?#]+)$`).exec(
    url,
  )?.[1];
  return name !== undefined && assets.some(([each]) => each === name)
    ? redirect(302, `https://${store}/github-production-release-asset-2e65be/11180687/${name}`)
    : null;
}

const release = {
  url: `https://api.github.com/repos/${repository}/releases/95474087`,
  html_url: `https://github.com/${repository}/releases/tag/v${version}`,
  tag_name: `v${version}`,
  target_commitish: "master",
  name: `v${version}`,
  draft: false,
  prerelease: false,
  published_at: "2023-03-12T12:29:29Z",
  assets: assets.map(([name, size, contentType]) => ({
    name,
    content_type: contentType,
    state: "uploaded",
    size,
    browser_download_url: `${downloads}v${version}/${name}`,
  })),
  body: "",
};

const notFound = {
  message: "Not Found",
  documentation_url: "https://docs.github.com/rest/releases/releases#get-the-latest-release",
};

const blobNotFound =
  '<?xml version="1.0" encoding="utf-8"?><Error><Code>BlobNotFound</Code><Message>The specified blob does not exist.</Message></Error>';

function json(status: number, value: unknown) {
  return textResponse(status, "application/json; charset=utf-8", JSON.stringify(value, null, 2));
}
