/** 送信箱: mails written together with the deed, sent once each. */
package jp.sakutei.mail;
