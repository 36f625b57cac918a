import { expect, test } from "vitest";
import type { ContainerNews } from "../../../wire/container.ts";
import { Outbox } from "./outbox.ts";

function opened() {
  const posted: ContainerNews[] = [];
  const clock = { realMs: 0 };
  const outbox = new Outbox(
    (news) => posted.push(news),
    () => clock.realMs,
  );
  return { posted, outbox, clock };
}

function textOf(posted: readonly ContainerNews[]): string {
  return posted.map((news) => (news.kind === "wrote" ? news.text : "")).join("");
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function changed(text: string): Extract<ContainerNews, { kind: "changed" }> {
  return { kind: "changed", path: "/work/file", base64: btoa(text), mode: 0o644 };
}

test("what is written before a program spins is told without another turn, and the files that changed before it", () => {
  const { posted, outbox } = opened();
  outbox.changed(changed("once"));
  outbox.write("stdout", "spinning\n");
  expect(posted).toEqual([changed("once"), { kind: "wrote", stream: "stdout", text: "spinning\n" }]);
});

test("a thousand lines of one turn are a few messages, whole and in order", async () => {
  const { posted, outbox } = opened();
  const lines = Array.from({ length: 1000 }, (_, i) => `line ${i}\n`);
  for (const line of lines) outbox.write("stdout", line);
  await nextTurn();
  expect(posted.length).toBeLessThan(30);
  expect(textOf(posted)).toBe(lines.join(""));
});

test("lines of a turn that goes on and on are told once a frame", () => {
  const { posted, outbox, clock } = opened();
  for (let n = 0; n < 100; n++) {
    clock.realMs += 5;
    outbox.write("stdout", `${n} `);
  }
  expect(textOf(posted)).toMatch(/^0 1 .* 95 /);
  expect(posted.length).toBeLessThan(45);
});

test("the next turn's first lines go at once again", async () => {
  const { posted, outbox } = opened();
  for (let i = 0; i < 100; i++) outbox.write("stdout", ".");
  await nextTurn();
  const before = posted.length;
  outbox.write("stderr", "late");
  expect(posted.slice(before)).toEqual([{ kind: "wrote", stream: "stderr", text: "late" }]);
});

test("of a file that changes time and again only the last is told", async () => {
  const { posted, outbox } = opened();
  for (let i = 0; i < 100; i++) outbox.changed(changed(`${i}`));
  await nextTurn();
  expect(posted).toEqual([changed("99")]);
});
