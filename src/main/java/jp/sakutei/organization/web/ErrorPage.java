package jp.sakutei.organization.web;

import jp.sakutei.common.CityWord;
import jp.sakutei.common.Written;

import org.springframework.http.HttpStatusCode;

/**
 * What a person reads when a request fails.
 *
 * @param incident the number under which the log has it, or null
 */
record ErrorPage(int status, String title, String text, String incident) {

	static ErrorPage of(HttpStatusCode status) {
		return switch (status.value()) {
			case 400 -> of(400, "送られた内容を読み取れません", "一覧から画面を開き直して、もう一度操作してください。");
			case 401, 403 -> of(403, "この操作はできません",
					"この画面を使う権限がないか、サインインしてから時間がたち画面が古くなっています。\n一覧から開き直しても同じときは、" + CityWord.office() + "に確かめてください。");
			case 404 -> of(404, "ページが見つかりません", "アドレスが違うか、ページがなくなっています。");
			case 405 -> of(405, "この開き方はできません", "画面のボタンかリンクから操作してください。一覧から開き直してください。");
			case 409 -> of(409, "ほかの人の操作と重なりました", "同じものが先に変更されました。開き直して、いまの内容を確かめてください。");
			case 413 -> of(413, "送られた内容が大きすぎます",
					"ファイルは一つ20MB、一度に25MBまで、ファイルの名前は500文字まで、文章は画面全体で8MBまでです。\n小さくして、もう一度送ってください。この操作では何も保存されていません。\nブラウザーの「戻る」で、入力した内容に戻れます。");
			case 429 -> of(429, "少し待ってください", "続けて送られたため、いまは受け付けられません。少し待ってから、もう一度操作してください。");
			case 503 -> of(503, "ただいま使えません", "少し待ってから、もう一度開いてください。");
			default -> status.is4xxClientError() ? of(status.value(), "この操作は受け付けられません", "一覧から画面を開き直して、もう一度操作してください。")
					: of(500, "システムに問題が起きました", "この操作は行われていません。もう一度試しても同じときは、管理者に知らせてください。");
		};
	}

	private static ErrorPage of(int status, String title, String text) {
		return new ErrorPage(status, title, text, null);
	}

	ErrorPage saying(String message) {
		return (Written.isEmpty(message)) ? this : new ErrorPage(status, title, message, incident);
	}

	ErrorPage knownAs(String number) {
		return new ErrorPage(status, title, text, number);
	}

}
