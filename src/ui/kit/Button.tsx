import type { ButtonHTMLAttributes } from "react";
import styles from "./Button.module.css";
import { joined } from "./joined.ts";

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "type"> {
  /** `main`: the one obvious thing to do. `bare`: without a frame until pointed at. */
  readonly look?: "main" | "plain" | "bare" | "danger";
}

export function Button({ look = "plain", className, ...rest }: ButtonProps) {
  return <button type="button" className={joined(styles.button, styles[look], className)} {...rest} />;
}
