const plans = document.querySelector('nx-my-plans');
const loads = [];

plans.tokenProvider = async () => 'luis';
plans.addEventListener('nx-load', (event) => {
  loads.push(event.currentTarget.data.Records.length);
  document.querySelector('output').value = loads.join(', ');
});
document.querySelector('button').addEventListener('click', () => plans.reload());
