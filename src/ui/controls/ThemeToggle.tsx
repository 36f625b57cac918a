import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import { chooseTheme, useSelection } from "../selection.ts";

export function ThemeToggle() {
  const other = useSelection(({ theme }) => (theme === "dark" ? "light" : "dark"));
  return (
    <Button
      look="bare"
      aria-label={`Use the ${other} theme`}
      title={`Use the ${other} theme`}
      onClick={() => chooseTheme(other)}
    >
      <Icon name={other === "dark" ? "moon" : "sun"} />
    </Button>
  );
}
