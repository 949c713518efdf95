// Runs before the app in every browser that ever ran scripts, and so is written for the oldest: where one is too old for the
// app, it says so instead of leaving the page blank. The app's script ends by itself when it finds no #app.
(function () {
  var app = document.getElementById('app');
  var isNewEnough =
    'noModule' in document.createElement('script') &&
    'CSSLayerBlockRule' in window &&
    'structuredClone' in window &&
    'HTMLDialogElement' in window &&
    'indexedDB' in window;
  if (!app || isNewEnough) return;
  app.id = 'old-browser';
  app.setAttribute('role', 'alert');
  app.innerHTML =
    '<h1>Nếp Nhà</h1>' +
    '<p>Trình duyệt này cũ quá nên chưa mở được Nếp Nhà. Sổ đã ghi vẫn ở trên máy.</p>' +
    '<p>Hãy cập nhật trình duyệt rồi mở lại: Chrome, Edge hoặc Cốc Cốc từ bản 99; Safari trên iPhone từ iOS 15.4; Firefox từ bản 98.</p>' +
    '<p lang="en">This browser is too old for Nếp Nhà. What was recorded is still on the device. ' +
    'Update it and open the page again: Chrome or Edge 99, Safari 15.4 (iOS 15.4), Firefox 98, or newer.</p>';
})();
