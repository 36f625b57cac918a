// What docker on the laptop keeps: images under their names, and containers, those that have ended too. One for all
// terminals.

import { chanceUuid } from "../../../model/chance.ts";
import { baseImageOf } from "../../../model/containerImage/baseImages.ts";
import { buildImage, type ContainerImage } from "../../../model/containerImage/containerImage.ts";
import { dockerfileName } from "../../../model/containerImage/dockerfileName.ts";
import { type ImageReference, writtenReference } from "./imageReference.ts";

export interface StoredImage {
  /** 64 hex digits. */
  readonly id: string;
  readonly image: ContainerImage;
  /** Texts of its files, by path. */
  readonly texts: Readonly<Record<string, string>>;
  readonly createdMs: number;
}

export interface Container {
  /** 64 hex digits. */
  readonly id: string;
  readonly name: string;
  /** As the command line names it. */
  readonly imageName: string;
  readonly argv: readonly string[];
  readonly createdMs: number;
  /** Ends it at once. */
  readonly kill: () => void;
  state:
    | { readonly name: "running" }
    | { readonly name: "exited"; readonly exitCode: number; readonly atMs: number };
}

export class DockerDaemon {
  readonly images = new Map<string, StoredImage>();
  /** Ids by `repository:tag`. */
  readonly names = new Map<string, string>();
  /** The latest last. */
  readonly containers: Container[] = [];
  #lastContainer = 0;

  /** By its name, or by the beginning of its id. */
  find(reference: ImageReference, written: string): StoredImage | undefined {
    const id = this.names.get(writtenReference(reference));
    if (id !== undefined) return this.images.get(id);
    const digits = written.replace(/^sha256:/, "");
    return /^[0-9a-f]{4,64}$/.test(digits)
      ? [...this.images.values()].find((each) => each.id.startsWith(digits))
      : undefined;
  }

  /** An image of the registry; `null`: it has none of that name. */
  pull(reference: ImageReference): StoredImage | null {
    const name = writtenReference(reference);
    if (baseImageOf(name) === null) return null;
    const { image } = buildImage({ [dockerfileName]: `FROM ${name}\n` });
    return image && this.keep(image, {}, [name]);
  }

  keep(
    image: ContainerImage,
    texts: Readonly<Record<string, string>>,
    names: readonly string[],
  ): StoredImage {
    const id = hexId(JSON.stringify([image, texts]));
    const kept = this.images.get(id) ?? { id, image, texts, createdMs: Date.now() };
    this.images.set(id, kept);
    for (const name of names) this.names.set(name, id);
    return kept;
  }

  /** Its number is also what its chance is made of. */
  newContainer(
    given: string | null,
    imageName: string,
    argv: readonly string[],
    kill: () => void,
  ): Container & { readonly number: number } {
    const number = ++this.#lastContainer;
    const id = hexId(`container ${number}`);
    const name = given ?? this.#newName(number);
    const createdMs = Date.now();
    const container = {
      number,
      id,
      name,
      imageName,
      argv,
      createdMs,
      kill,
      state: { name: "running" } as const,
    };
    this.containers.push(container);
    return container;
  }

  get running(): readonly Container[] {
    return this.containers.filter(({ state }) => state.name === "running");
  }

  /** By its name, or by the beginning of its id. */
  container(written: string): Container | undefined {
    return this.containers.find(({ name, id }) => name === written || id.startsWith(written));
  }

  remove(container: Container): void {
    const at = this.containers.indexOf(container);
    if (at >= 0) this.containers.splice(at, 1);
  }

  #newName(number: number): string {
    const name = `${adjectives[number % adjectives.length]}_${surnames[number % surnames.length]}`;
    return this.container(name) === undefined ? name : `${name}${number}`;
  }
}

const adjectives = ["brave", "calm", "eager", "gentle", "jolly", "keen", "quirky", "serene", "vivid"];
const surnames = ["curie", "hopper", "kepler", "lovelace", "noether", "ritchie", "turing"];

/** 64 hex digits that are the same for the same text. */
function hexId(text: string): string {
  return [1, 2].map((seed) => chanceUuid(seed, text).replaceAll("-", "")).join("");
}
