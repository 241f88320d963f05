package jp.sakutei.hearing.timetable.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.TypedDay;
import jp.sakutei.common.TypedNumber;
import jp.sakutei.common.TypedTime;
import jp.sakutei.common.Written;
import jp.sakutei.form.FormError;
import jp.sakutei.hearing.timetable.Blocked;
import jp.sakutei.hearing.timetable.Reach;
import jp.sakutei.hearing.timetable.TimetableSettings;
import jp.sakutei.hearing.timetable.Timetables;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.round.HearingRooms;
import jp.sakutei.round.Plan;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 時間割の前提. */
@Controller
class TimetableSettingsController {

	private static final String WISH = "wish-";

	private final TimetableSettings settings;

	private final Timetables timetables;

	private final Organization organization;

	private final BusinessClock clock;

	TimetableSettingsController(TimetableSettings settings, Timetables timetables, Organization organization,
			BusinessClock clock) {
		this.settings = settings;
		this.timetables = timetables;
		this.organization = organization;
		this.clock = clock;
	}

	@GetMapping("/rounds/{round}/hearings/timetable/settings")
	@Allowed(PostRole.PLANNING_OFFICE)
	String settings(Plan plan, Model model) {
		return show(plan, List.of(), model);
	}

	@PostMapping("/rounds/{round}/hearings/timetable/settings")
	@Allowed(PostRole.PLANNING_OFFICE)
	String setUp(Plan plan, @ModelAttribute("rooms") RoomsForm form, Actor actor, Model model,
			RedirectAttributes redirect) {
		var errors = new ArrayList<FormError>();
		var rooms = form.read(errors);
		if (errors.isEmpty()) {
			errors.addAll(settings.setUp(plan.id(), rooms, form.officers(), actor));
		}
		if (!errors.isEmpty()) {
			return show(plan, errors, model);
		}
		redirect.addFlashAttribute("notice", "会議室と時間を決めました。");
		return "redirect:/rounds/" + plan.id() + "/hearings/timetable/settings";
	}

	@PostMapping("/rounds/{round}/hearings/timetable/blocked")
	@Allowed(PostRole.PLANNING_OFFICE)
	String block(Plan plan, @ModelAttribute("block") BlockForm form, Actor actor, Model model,
			RedirectAttributes redirect) {
		var errors = new ArrayList<FormError>();
		var blocked = form.read(errors);
		if (errors.isEmpty()) {
			errors.addAll(settings.block(plan.id(), blocked, actor));
		}
		if (!errors.isEmpty()) {
			return show(plan, errors, model);
		}
		redirect.addFlashAttribute("notice", "使えない時間を加えました。重なった課があれば、時間割に名前が出ます。");
		return "redirect:/rounds/" + plan.id() + "/hearings/timetable/settings";
	}

	@PostMapping("/rounds/{round}/hearings/timetable/blocked/{id}/remove")
	@Allowed(PostRole.PLANNING_OFFICE)
	String free(Plan plan, @PathVariable long id, Actor actor, RedirectAttributes redirect) {
		settings.free(plan.id(), id, actor);
		redirect.addFlashAttribute("notice", "使えない時間を消しました。");
		return "redirect:/rounds/" + plan.id() + "/hearings/timetable/settings";
	}

	@PostMapping("/rounds/{round}/hearings/timetable/wishes")
	@Allowed(PostRole.PLANNING_OFFICE)
	String wish(Plan plan, @RequestParam MultiValueMap<String, String> typed, Actor actor, Model model,
			RedirectAttributes redirect) {
		var errors = new ArrayList<FormError>();
		var wishes = new LinkedHashMap<String, LocalDate>();
		typed.toSingleValueMap().forEach((name, text) -> {
			if (name.startsWith(WISH) && !Written.isEmpty(text)) {
				TypedDay.read(text)
					.day()
					.ifPresentOrElse((day) -> wishes.put(name.substring(WISH.length()), day),
							() -> errors.add(new FormError(name, "希望日は、実在する日を入力してください。")));
			}
		});
		if (errors.isEmpty()) {
			errors.addAll(settings.wish(plan.id(), wishes, actor));
		}
		if (!errors.isEmpty()) {
			model.addAttribute("typedWishes", typed.toSingleValueMap());
			return show(plan, errors, model);
		}
		redirect.addFlashAttribute("notice", "希望日を保存しました。次に作る案から使います。");
		return "redirect:/rounds/" + plan.id() + "/hearings/timetable/settings";
	}

	private String show(Plan plan, List<FormError> errors, Model model) {
		var timetable = timetables.of(plan.id());
		model.addAttribute("timetable", timetable);
		model.addAttribute("blocks", timetables.blocked(plan.id()));
		model.addAttribute("office", organization.holdersOf(Authority.of(PostRole.PLANNING_OFFICE), clock.today()));
		var departments = timetable.sections()
			.stream()
			.map((section) -> section.department())
			.collect(Collectors.toSet());
		model.addAttribute("departments",
				organization.departments().stream().filter((each) -> departments.contains(each.code())).toList());
		model.addAttribute("errors", errors);
		model.addAttribute("wrong",
				errors.stream()
					.collect(Collectors.toMap((error) -> String.valueOf(error.field()), FormError::message,
							(one, other) -> one)));
		model.asMap()
			.putIfAbsent("rooms",
					RoomsForm.of(timetable.rooms(), timetable.season().starts(), timetable.season().minutes(),
							timetable.officers().stream().map((person) -> person.id().value()).toList()));
		model.asMap().putIfAbsent("block", new BlockForm("", "", "", "", "", ""));
		model.asMap().putIfAbsent("typedWishes", Map.of());
		return "hearing/timetable-settings";
	}

	/**
	 * 会議室と時間, as they were typed.
	 *
	 * @param names one a line
	 * @param starts between 、 or blanks
	 */
	record RoomsForm(String names, String starts, String minutes, List<String> chosen) {

		RoomsForm {
			names = (names == null) ? "" : names;
			starts = (starts == null) ? "" : starts;
			minutes = (minutes == null) ? "" : minutes;
			chosen = (chosen == null) ? List.of() : chosen;
		}

		static RoomsForm of(List<String> rooms, List<LocalTime> starts, int minutes, List<String> officers) {
			return new RoomsForm(String.join("\n", rooms),
					starts.stream().map(HearingRooms::text).collect(Collectors.joining("、")), "" + minutes, officers);
		}

		HearingRooms read(List<FormError> errors) {
			var times = new ArrayList<LocalTime>();
			for (var each : starts.strip().split("[、,，\\s]+")) {
				TypedTime.read(each)
					.ifPresentOrElse((time) -> times.add(HearingRooms.time(time)),
							() -> errors.add(new FormError("starts", "開始時刻は、9:00、10:30 のように「、」で区切って入力してください。")));
			}
			var length = TypedNumber.read(minutes).number();
			if (length.isEmpty()) {
				errors.add(new FormError("minutes", "1課の時間を分で入力してください。"));
			}
			return new HearingRooms(names.lines().map(String::strip).filter((name) -> !name.isEmpty()).toList(), times,
					length.map(Number::intValue).orElse(0));
		}

		List<PersonId> officers() {
			return chosen.stream().map(PersonId::new).toList();
		}

	}

	/**
	 * 使えない時間, as it was typed.
	 *
	 * @param whom {@code room:第1会議室}
	 */
	record BlockForm(String whom, String from, String to, String start, String end, String reason) {

		BlockForm {
			whom = (whom == null) ? "" : whom;
			from = (from == null) ? "" : from;
			to = (to == null) ? "" : to;
			start = (start == null) ? "" : start.strip();
			end = (end == null) ? "" : end.strip();
			reason = (reason == null) ? "" : reason.strip();
		}

		Blocked read(List<FormError> errors) {
			var first = TypedDay.read(from).value();
			var last = to.isEmpty() ? first : TypedDay.read(to).value();
			if (first == null) {
				errors.add(new FormError("from", "始まりの日は、実在する日を入力してください。"));
			}
			else if (last == null) {
				errors.add(new FormError("to", "終わりの日は、実在する日を入力するか、空けてください。"));
			}
			var begins = TypedTime.read(start);
			var ends = TypedTime.read(end);
			if ((begins.isEmpty() || ends.isEmpty()) && !(start.isEmpty() && end.isEmpty())) {
				errors.add(new FormError("start", "時刻は、9:00 のように両方入力するか、一日中なら両方空けてください。"));
			}
			var parts = whom.split(":", 2);
			var reach = List.of(Reach.values()).stream().filter((each) -> each.code().equals(parts[0])).findFirst();
			if (reach.isEmpty()) {
				errors.add(new FormError("whom", "対象を一覧から選んでください。"));
			}
			return errors.isEmpty() ? new Blocked(reach.get(), (parts.length == 2) ? parts[1] : "", first, last,
					begins.map(HearingRooms::time).orElse(null), ends.map(HearingRooms::time).orElse(null), reason)
					: null;
		}

	}

}
