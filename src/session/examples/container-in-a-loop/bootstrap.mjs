// The init section runs once per container: this is the cold start.
import { businessCode } from "./businessCode.mjs";

const api = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime`;

console.log("Getting the tools ready...");
await new Promise((ready) => setTimeout(ready, 180));

while (true) {
  // Ask for an event. The request hangs until there is one; the container is frozen meanwhile.
  const next = await fetch(`${api}/invocation/next`);
  const requestId = next.headers.get("Lambda-Runtime-Aws-Request-Id");
  const event = await next.json();

  // The business code knows nothing of Lambda.
  const answer = await businessCode(event);

  // Say that the work is done. Whoever waits for it gets the answer now.
  await fetch(`${api}/invocation/${requestId}/response`, {
    method: "POST",
    body: JSON.stringify({ statusCode: 200, body: answer }),
  });
}
