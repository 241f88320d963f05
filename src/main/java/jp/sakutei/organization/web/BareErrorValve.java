package jp.sakutei.organization.web;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * The page for what never reaches the application: an address that is none. Tomcat's own
 * is English.
 */
public class BareErrorValve extends ErrorReportValve {

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="ja"><head><meta charset="utf-8"><title>表示できません｜策定</title></head>
			<body><h1>表示できません</h1>
			<p>アドレスの書き方が正しくありません。リンクやアドレスを確かめてください。</p>
			<p><a href="/tasks">処理待ち一覧へ</a></p></body></html>
			""";

	@Override
	protected void report(Request request, Response response, Throwable failure) {

		if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		try {
			response.setContentType("text/html");
			response.setCharacterEncoding("UTF-8");
			response.setHeader("Content-Security-Policy", "default-src 'none'");
			response.getReporter().write(PAGE);
			response.finishResponse();
		}
		catch (IOException ex) {
			// whoever asked is gone
		}
	}

}
