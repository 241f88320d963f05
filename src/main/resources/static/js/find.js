// "/" leads to the search box, where nobody is writing; without this file the box is reached like any other.
document.addEventListener('keydown', (event) => {
  const at = event.target;
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing
      || at.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(at.tagName)) {
    return;
  }
  const find = document.getElementById('find');
  if (find) {
    event.preventDefault();
    find.focus();
    find.select();
  }
});
