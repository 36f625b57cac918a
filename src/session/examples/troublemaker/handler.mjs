import { writeFileSync } from "node:fs";

// Try GET /throw, /exit, /hang, /loop, /disk, /big, /malformed in the request form, or curl them.
export async function handler(event) {
  switch (event.path) {
    case "/throw":
      throw new RangeError("This handler throws: the caller gets an error, the environment stays warm.");
    case "/exit":
      return process.exit(3);
    case "/hang":
      return new Promise((done) => setTimeout(done, 60_000));
    case "/loop":
      for (;;);
    case "/disk":
      return writeFileSync("/var/task/notes.txt", "Only /tmp is writable.");
    case "/big":
      return { statusCode: 200, body: "x".repeat(7 * 1024 * 1024) };
    case "/malformed":
      return "API Gateway wants an object with a statusCode.";
    default:
      return {
        statusCode: 200,
        body: "All is well. Ask for /throw, /exit, /hang, /loop, /disk, /big or /malformed.\n",
      };
  }
}
