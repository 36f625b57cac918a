// S3's REST API, as `aws s3` uses it.

import { bodyText, emptyBody, type HttpBody } from "../../../../model/http.ts";
import { bytesOf, contentOf, httpBodyOf } from "../../../surroundings/web/bodies.ts";
import { type AwsCaller, AwsFailure, call } from "./awsExchange.ts";
import { elementOf, elementsOf } from "./xml.ts";

export interface S3Object {
  readonly key: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
}

export interface S3Listing {
  readonly objects: readonly S3Object[];
  readonly prefixes: readonly string[];
}

export class S3Client {
  readonly #caller: AwsCaller;

  constructor(caller: AwsCaller) {
    this.#caller = caller;
  }

  async listBuckets(): Promise<readonly { readonly name: string; readonly createdMs: number }[]> {
    const xml = await this.#send("ListBuckets", "GET", "", "/");
    return elementsOf(xml, "Bucket").map((each) => ({
      name: elementOf(each, "Name") ?? "",
      createdMs: Date.parse(elementOf(each, "CreationDate") ?? ""),
    }));
  }

  async createBucket(bucket: string): Promise<void> {
    await this.#send("CreateBucket", "PUT", bucket, "/");
  }

  async listObjects(bucket: string, prefix: string, delimiter = ""): Promise<S3Listing> {
    const query = new URLSearchParams({ "list-type": "2", prefix, ...(delimiter !== "" && { delimiter }) });
    const xml = await this.#send("ListObjectsV2", "GET", bucket, `/?${query.toString()}`);
    return {
      objects: elementsOf(xml, "Contents").map((each) => ({
        key: elementOf(each, "Key") ?? "",
        sizeBytes: Number(elementOf(each, "Size")),
        modifiedMs: Date.parse(elementOf(each, "LastModified") ?? ""),
      })),
      prefixes: elementsOf(xml, "CommonPrefixes").map((each) => elementOf(each, "Prefix") ?? ""),
    };
  }

  async putObject(bucket: string, key: string, bytes: Uint8Array, contentType: string): Promise<void> {
    const body = httpBodyOf(new Uint8Array(bytes));
    await this.#send("PutObject", "PUT", bucket, pathOfKey(key), body, [["Content-Type", contentType]]);
  }

  /** The CLI asks for the head first where one object is wanted, so that a missing one is missed by HeadObject. */
  async headObject(bucket: string, key: string): Promise<void> {
    try {
      await this.#send("HeadObject", "HEAD", bucket, pathOfKey(key));
    } catch (error) {
      if (!(error instanceof AwsFailure) || !error.message.includes("(404)")) throw error;
      const what = `An error occurred (404) when calling the HeadObject operation: Key "${key}" does not exist`;
      throw new AwsFailure(what, 254);
    }
  }

  async getObject(bucket: string, key: string): Promise<Uint8Array> {
    const { body } = await this.#call("GetObject", "GET", bucket, pathOfKey(key), emptyBody, []);
    return bytesOf(contentOf(body));
  }

  async deleteObject(bucket: string, key: string): Promise<void> {
    await this.#send("DeleteObject", "DELETE", bucket, pathOfKey(key));
  }

  async #send(
    operation: string,
    method: string,
    bucket: string,
    path: string,
    body: HttpBody = emptyBody,
    headers: readonly (readonly [string, string])[] = [],
  ): Promise<string> {
    const answer = await this.#call(operation, method, bucket, path, body, headers);
    return bodyText(answer.body);
  }

  #call(
    operation: string,
    method: string,
    bucket: string,
    path: string,
    body: HttpBody,
    headers: readonly (readonly [string, string])[],
  ) {
    const url = this.#url(bucket, path);
    return call(this.#caller, "s3", operation, { method, url, headers, body });
  }

  /** The bucket's own host name, unless the name cannot be part of one. */
  #url(bucket: string, path: string): string {
    const host = `s3.${this.#caller.region}.amazonaws.com`;
    return bucket === "" || /^[a-z0-9-]+$/.test(bucket)
      ? `https://${bucket === "" ? "" : `${bucket}.`}${host}${path}`
      : `https://${host}/${encodeURIComponent(bucket)}${path}`;
  }
}

function pathOfKey(key: string): string {
  return `/${key.split("/").map(encodeURIComponent).join("/")}`;
}
