import { remember, type Note } from "./notes.ts";

interface ApiEvent {
  httpMethod: string;
  path: string;
  body: string | null;
}

export async function handler(event: ApiEvent) {
  const note: Note = { at: new Date().toISOString(), text: event.body ?? event.path };
  const notes = await remember(note);
  return { statusCode: 200, body: JSON.stringify({ notes }) };
}
