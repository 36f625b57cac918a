// Realistic starting points for what is sent.

import type { ClientMessage, ClientRequest } from "../../model/command.ts";

interface Template<Value> {
  readonly name: string;
  readonly value: Value;
}

export const requestTemplates: readonly Template<ClientRequest>[] = [
  { name: "GET /", value: { method: "GET", target: "/", headers: [["Accept", "*/*"]], body: "" } },
  {
    name: "GET an order",
    value: {
      method: "GET",
      target: "/orders/7?details=yes",
      headers: [
        ["Accept", "application/json"],
        ["Accept-Language", "en"],
      ],
      body: "",
    },
  },
  {
    name: "POST an order",
    value: {
      method: "POST",
      target: "/orders",
      headers: [
        ["Content-Type", "application/json"],
        ["Accept", "application/json"],
      ],
      body: JSON.stringify({ customer: "c-102", items: [{ sku: "tea-green", count: 2 }] }, null, 2),
    },
  },
  {
    name: "POST a form",
    value: {
      method: "POST",
      target: "/subscribe",
      headers: [["Content-Type", "application/x-www-form-urlencoded"]],
      body: "email=ada%40example.com&news=weekly",
    },
  },
];

export const messageTemplates: readonly Template<ClientMessage>[] = [
  { name: "A few words", value: { body: "Hello from the queue", attributes: {} } },
  {
    name: "An order",
    value: {
      body: JSON.stringify(
        { type: "order.placed", order: 7, items: [{ sku: "tea-green", count: 2 }] },
        null,
        2,
      ),
      attributes: { type: "order.placed" },
    },
  },
  {
    name: "S3: an object was created",
    value: {
      // Shape: https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html
      body: JSON.stringify(
        {
          Records: [
            {
              eventVersion: "2.1",
              eventSource: "aws:s3",
              awsRegion: "us-east-1",
              eventTime: "2026-11-23T09:00:00.000Z",
              eventName: "ObjectCreated:Put",
              s3: {
                s3SchemaVersion: "1.0",
                bucket: { name: "uploads", arn: "arn:aws:s3:::uploads" },
                object: { key: "photos/cat.jpg", size: 183_214, eTag: "0123456789abcdef0123456789abcdef" },
              },
            },
          ],
        },
        null,
        2,
      ),
      attributes: {},
    },
  },
];
