// Gives the element the attributes that stand in this page's address.
const element = document.querySelector("wijk-mengpaneel");
for (const [name, value] of new URLSearchParams(location.search)) element.setAttribute(name, value);
