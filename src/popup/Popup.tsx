export function Popup() {
  return <main>Spoiler Shield</main>;
}
