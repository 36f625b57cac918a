import { describe, expect, test } from "vitest";
import { answered, fakeService, jsonResponse } from "../testing/fakeService.ts";
import { typistAt } from "../testing/typist.ts";
import { newLaptopDisk } from "./laptopDisk.ts";

const quick = () => fakeService(() => answered(jsonResponse(200, '{"hello":1}')));

describe("a session goes on from line to line", () => {
  test("the place, variables, functions and aliases are kept", async () => {
    const { type } = typistAt(quick());
    await type("cd /tmp; COLOUR=blue; greet() { echo hi $1; }; alias ll='ls -l'");
    expect((await type('pwd; echo "$COLOUR"; greet you; cd -')).shown).toBe(
      "/tmp\nblue\nhi you\n/home/you\n",
    );
    expect((await type("ll README")).shown).toContain("README");
  });

  test("$? is the exit code of the line before", async () => {
    const { type } = typistAt(quick());
    expect((await type("nosuch")).exitCode).toBe(127);
    expect((await type("echo $?")).shown).toBe("127\n");
  });

  test("the home folder has samples, and all terminals share it", async () => {
    const disk = newLaptopDisk();
    const first = typistAt(quick(), disk, "terminal-1");
    const second = typistAt(quick(), disk, "terminal-2");
    await first.type("echo shared > note");
    expect((await second.type("ls; cat note")).shown).toBe("README\nevent.json\nnote\norder.json\nshared\n");
  });

  test("exit says that the person left", async () => {
    const { type } = typistAt(quick());
    expect(await type("exit 3")).toMatchObject({ left: true, exitCode: 3 });
    expect(await type("false")).toMatchObject({ left: false, exitCode: 1 });
  });
});

describe("output shows as soon as a command ends", () => {
  test("a loop's output comes command by command, in order", async () => {
    const seen: string[] = [];
    const service = fakeService((_, n) => {
      seen.push(typist.screen());
      return answered(jsonResponse(200, `answer ${n}\n`));
    });
    const typist = typistAt(service);
    await typist.type("for i in 1 2; do echo round $i; curl -s $API_URL; done");
    expect(seen).toEqual(["round 1\n", "round 1\nanswer 1\nround 2\n"]);
    expect(typist.screen()).toBe("round 1\nanswer 1\nround 2\nanswer 2\n");
  });

  test.each([
    ["echo a | tr a b", "b\n"],
    ["X=$(echo in); echo $X", "in\n"],
    ["f() { echo in f; }; Y=$(f); echo got $Y", "got in f\n"],
    ["bash -c 'echo nested' | tr n N", "Nested\n"],
    ["echo out > f; cat f", "out\n"],
    ["ls nothing 2> errors; cat errors", "ls: nothing: No such file or directory\n"],
    ["{ echo a; echo b; } | sort -r", "b\na\n"],
    ["for i in b a; do echo $i; done > list; sort list", "a\nb\n"],
    ["ls nothing 2>&1 | wc -l | tr -d ' '", "1\n"],
    ["if true; then echo yes; else echo no; fi", "yes\n"],
    ["case x in x) echo case;; esac", "case\n"],
    ["echo $(nosuch 2>&1)", "bash: nosuch: command not found\n"],
    ["while read l; do echo [$l]; done < <(printf 'a\\nb\\n')", "[a]\n[b]\n"],
    ["cat <<EOF\nhere $((1 + 1))\nEOF", "here 2\n"],
    ["printf 'caf\\u00e9' | cat", "café"],
    ["echo gone > /dev/null; cat /dev/null", ""],
  ])("%s", async (line, shown) => {
    expect((await typistAt(quick()).type(line)).shown).toBe(shown);
  });

  test("time tells its figures before the next command runs", async () => {
    const { shown } = await typistAt(quick()).type("time echo a; echo b");
    expect(shown).toMatch(/^a\n\nreal\t0m\d\.\d{3}s\nuser.*\nsys.*\nb\n$/);
  });
});

describe("Ctrl-C", () => {
  test("ends what waits with 130, and the next line runs", async () => {
    const { shell, type } = typistAt(fakeService(() => "never"));
    const line = type("echo before; curl $API_URL; echo after");
    await new Promise((resolve) => setTimeout(resolve, 20));
    shell.interrupt();
    expect(await line).toMatchObject({ exitCode: 130, shown: "before\n" });
    expect((await type("echo $?")).shown).toBe("130\n");
  });
});

test("an endless loop ends by itself", async () => {
  const { exitCode, shown } = await typistAt(quick()).type("while true; do :; done");
  expect(exitCode).toBe(126);
  expect(shown).toContain("too many");
}, 30_000);

test("sleep waits in virtual time", async () => {
  const service = quick();
  await typistAt(service).type("sleep 1.5");
  expect(service.slept).toEqual([1500]);
});

test("the shell has no way to the network", async () => {
  const { type } = typistAt(quick());
  expect((await type("curl -sS https://example.invalid")).shown).toBe(
    "curl: (6) Could not resolve host: example.invalid\n",
  );
  expect((await type("wget https://example.invalid")).exitCode).toBe(127);
  expect((await type("cat < /dev/tcp/example.invalid/80")).exitCode).not.toBe(0);
});

test.each([
  ["echo 'abc", false],
  ["for i in 1 2; do", false],
  ["if true; then echo", false],
  ["cat <<EOF\nabc", false],
  ["cat <<EOF\nabc\nEOF", true],
  ["echo a |", false],
  ["echo a &&", false],
  ["curl \\", false],
  ["echo a \\\\", true],
  ["echo $(ls", false],
  ["fi", true],
  ["echo a # and |", true],
  ["curl -i $API_URL", true],
])("%s: whole %s", (text, whole) => {
  expect(typistAt(quick()).shell.isComplete(text)).toBe(whole);
});

test("what a substitution among a command's words prints is collected, not shown", async () => {
  const service = quick();
  const { type } = typistAt(service);
  expect((await type("curl -s $API_URL$(curl -s $API_URL | tr -dc 0-9)")).shown).toBe('{"hello":1}');
  expect(service.sent).toMatchObject([{ request: { target: "/" } }, { request: { target: "/1" } }]);
});
