// Messages come in batches. Those whose ids are returned come back after the visibility timeout, the others are deleted.
export async function handler(event) {
  const batchItemFailures = [];
  for (const record of event.Records ?? []) {
    try {
      await ship(JSON.parse(record.body));
    } catch (error) {
      console.error(`message ${record.messageId}: ${error.message}`);
      batchItemFailures.push({ itemIdentifier: record.messageId });
    }
  }
  return { batchItemFailures };
}

async function ship(order) {
  await new Promise((done) => setTimeout(done, 40));
  if (order.order % 5 === 0) throw new Error(`order ${order.order} cannot be shipped`);
  console.log(`shipped order ${order.order}`);
}
