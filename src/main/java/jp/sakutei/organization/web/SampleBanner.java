package jp.sakutei.organization.web;

/** The band over every page of a sample round; no such bean where the round is real. */
public interface SampleBanner {

	/** 「見本：令和5年6月20日（火）の想定」. */
	String text();

}
