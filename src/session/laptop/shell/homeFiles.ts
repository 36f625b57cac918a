// What lies in the laptop's home folder.

const order = { id: "A-1001", item: "coffee", quantity: 2 };

const event = {
  resource: "/{proxy+}",
  path: "/orders",
  httpMethod: "POST",
  headers: { "Content-Type": "application/json" },
  queryStringParameters: null,
  pathParameters: { proxy: "orders" },
  body: JSON.stringify(order),
  isBase64Encoded: false,
};

const readme = `This laptop is outside AWS. What it reaches: one REST API, one queue, one function, S3, a few hosts.

  curl -i $API_URL                                 a request through API Gateway
  curl -d @order.json $API_URL                     the same with a body
  aws sqs send-message --queue-url $QUEUE_URL --message-body hello
  aws lambda invoke --function-name two-curls \\
      --cli-binary-format raw-in-base64-out --payload file://event.json out.json
  aws logs tail /aws/lambda/two-curls --follow     until Ctrl-C
  hey -n 100 -c 100 $API_URL                       100 requests at the same moment

The project's files lie here as the editor has them; the editor does not see what is changed here.

  docker build -t two-curls .                      the function's image, if it has a Dockerfile
  docker run -v /tmp:/tmp --rm --entrypoint /businesscode.sh two-curls

Times are the scenario's virtual time. The AWS CLI does not retry here (AWS_MAX_ATTEMPTS=1), so that a throttle shows.
The shell is just-bash: no job control (&, jobs, kill), no trap. Type help.
`;

export const homeFiles = {
  README: readme,
  "event.json": `${JSON.stringify(event, null, 2)}\n`,
  "order.json": `${JSON.stringify(order)}\n`,
} as const;
