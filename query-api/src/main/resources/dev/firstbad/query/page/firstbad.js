// The pages work without this; it only makes the slider say where it stands while it is moved.
document.addEventListener('input', event => {
  if (event.target.matches('input[type=range]')) {
    const output = document.querySelector(`output[for=${event.target.id}]`);
    output.textContent = `${event.target.value} of ${event.target.max}`;
  }
});
