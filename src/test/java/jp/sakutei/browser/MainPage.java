package jp.sakutei.browser;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import jp.sakutei.organization.PostRole;

/**
 * The pages on which most is asked, each with who asks: what is measured, and what there
 * are pictures of. The question itself stands in the first comment of the template.
 */
enum MainPage {

	HOME_STAFF("home-staff", "担当者", "home/home", Days.SURVEY, Length.SCREEN, PostRole.STAFF, "/"),

	HOME_HEAD("home-head", "課長・部長", "home/home", Days.SURVEY, Length.SCREEN, PostRole.SECTION_HEAD, "/"),

	HOME_OFFICE("home-office", "企画政策課", "home/home", Days.SURVEY, Length.SCREEN, PostRole.PLANNING_OFFICE, "/"),

	HOME_EXECUTIVE("home-executive", "市長・副市長", "home/home", Days.AUTUMN, Length.SCREEN, PostRole.EXECUTIVE, "/"),

	GATE("gate", "課長・部長・企画政策課", "tasks/gate", Days.SURVEY, Length.BOOK, PostRole.SECTION_HEAD, "/tasks/{own}"),

	PROGRESS("progress", "企画政策課・部課長", "tracking/progress", Days.SURVEY, Length.SCREEN, PostRole.PLANNING_OFFICE,
			"/rounds/{round}/progress"),

	TIMELINE("timeline", "だれでも", "tracking/schedule", Days.AUTUMN, Length.SCREEN, PostRole.PLANNING_OFFICE,
			"/rounds/{round}/stages"),

	SHEET("sheet", "だれでも", "sheet/sheet", Days.AUTUMN, Length.SCREEN, PostRole.PLANNING_OFFICE, "/sheets/{sheet}"),

	FORM("form", "処理を受け持つ職員、調書では担当者", "tasks/task", Days.SURVEY, Length.BOOK, PostRole.STAFF, "/tasks/{own}"),

	MEETING("meeting", "会議の担当者・構成員", "meeting/meeting", Days.AUTUMN, Length.LIST, PostRole.PLANNING_OFFICE,
			"/meetings/{round}:project-study"),

	HEARINGS("hearings", "企画政策課・各課", "hearing/hearings", Days.AUTUMN, Length.LIST, PostRole.PLANNING_OFFICE,
			"/rounds/{round}/hearings"),

	SEARCH("search", "だれでも", "search/search", Days.AUTUMN, Length.LIST, PostRole.PLANNING_OFFICE, "/search?q=指標"),

	GATES("gates", "課長・部長・企画政策課", "handin/gates", Days.SURVEY, Length.LIST, PostRole.SECTION_HEAD, "/gates"),

	SHEETS("sheets", "だれでも", "sheet/sheets", Days.AUTUMN, Length.LIST, PostRole.PLANNING_OFFICE,
			"/rounds/{round}/sheets"),

	TASKS("tasks", "処理を受け持つ職員", "tasks/list", Days.SURVEY, Length.LIST, PostRole.STAFF, "/tasks"),

	CLOSING("closing", "処理を受け持つ職員、調書では担当者", "tasks/task", Days.SURVEY, Length.BOOK, PostRole.PLANNING_OFFICE,
			"/tasks/{closing}");

	private final String key;

	private final String asker;

	private final String template;

	private final LocalDate day;

	private final Length length;

	private final PostRole role;

	private final String path;

	MainPage(String key, String asker, String template, LocalDate day, Length length, PostRole role, String path) {
		this.key = key;
		this.asker = asker;
		this.template = template;
		this.day = day;
		this.length = length;
		this.role = role;
		this.path = path;
	}

	static List<MainPage> on(LocalDate day) {
		return Arrays.stream(values()).filter((page) -> page.day.equals(day)).toList();
	}

	/** The twelve of which pictures are kept. */
	static List<MainPage> pictured() {
		return Arrays.stream(values()).filter((page) -> page.compareTo(SEARCH) <= 0).toList();
	}

	String key() {
		return key;
	}

	/** As the comment of the template calls those whose question it is. */
	String asker() {
		return asker;
	}

	String template() {
		return template;
	}

	Length length() {
		return length;
	}

	PostRole role() {
		return role;
	}

	/** With names in braces, which {@link PlayedCity} knows. */
	String path() {
		return path;
	}

	/** How high it may be at 1280 pixels. */
	enum Length {

		/** What is seen with little scrolling. */
		SCREEN(1500),

		/** A list of up to fifty. */
		LIST(3000),

		/** A form, or what is read before deciding. */
		BOOK(2600);

		private final int most;

		Length(int most) {
			this.most = most;
		}

		int most() {
			return most;
		}

	}

	/** The mornings of the year on which the pages are looked at. */
	static final class Days {

		/** Sheets are being written, some of them too late. */
		static final LocalDate SURVEY = LocalDate.of(2023, 5, 23);

		/** Before the meeting on new and expanded projects. */
		static final LocalDate AUTUMN = LocalDate.of(2023, 10, 11);

		private Days() {
		}

	}

}
