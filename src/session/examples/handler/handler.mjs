// Outside the function: runs once per environment, in the init phase.
const startedAt = new Date().toISOString();
let calls = 0;

// The RIC runs the loop, and calls this for every event.
export async function handler(event, context) {
  calls += 1;
  console.log(`call ${calls}, ${context.getRemainingTimeInMillis()} ms left`);
  await new Promise((done) => setTimeout(done, 150));

  return {
    statusCode: 200,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      message: `Hello ${event.queryStringParameters?.name ?? "world"}`,
      calls,
      startedAt,
      requestId: context.awsRequestId,
    }),
  };
}
