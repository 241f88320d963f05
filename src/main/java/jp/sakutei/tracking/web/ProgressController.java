package jp.sakutei.tracking.web;

import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.Choice;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.live.LiveStreams;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.Right;
import jp.sakutei.organization.Scope;
import jp.sakutei.organization.web.NavigationEntry;
import jp.sakutei.organization.web.NavigationGroup;
import jp.sakutei.round.EarlierPeriod;
import jp.sakutei.round.Plan;
import jp.sakutei.tracking.BoardOrder;
import jp.sakutei.tracking.BoardUnfolding;
import jp.sakutei.tracking.Headings;
import jp.sakutei.tracking.LateHandIns;
import jp.sakutei.tracking.PlacementTable;
import jp.sakutei.tracking.ProgressBoards;
import jp.sakutei.tracking.StateColumn;
import jp.sakutei.view.SavedViews;
import jp.sakutei.view.ViewedList;

import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** 進捗状況. */
@Controller
class ProgressController {

	private static final Set<PostRole> READERS = Set.of(PostRole.PLANNING_OFFICE, PostRole.BUDGET_OFFICE,
			PostRole.FINANCE_CHIEF, PostRole.FINANCE_DIRECTOR, PostRole.EXECUTIVE, PostRole.ADMINISTRATOR,
			PostRole.DEPARTMENT_HEAD, PostRole.COORDINATOR, PostRole.SECTION_HEAD);

	private final ProgressBoards boards;

	private final LateHandIns late;

	private final Organization organization;

	private final Scope scope;

	private final EarlierPeriod earlier;

	private final BusinessClock clock;

	private final LiveStreams streams;

	private final SavedViews views;

	ProgressController(ProgressBoards boards, LateHandIns late, Organization organization, Scope scope,
			EarlierPeriod earlier, BusinessClock clock, LiveStreams streams, SavedViews views) {
		this.boards = boards;
		this.late = late;
		this.organization = organization;
		this.scope = scope;
		this.earlier = earlier;
		this.clock = clock;
		this.streams = streams;
		this.views = views;
	}

	/** 進捗状況の表示の保存. */
	@Bean
	static ViewedList progressViews() {
		return new ViewedList("progress", List.of("order", "show"), READERS);
	}

	@Bean
	static NavigationEntry progressEntry() {
		return NavigationEntry.ofRound(20, NavigationGroup.HOME, "進捗状況", "/progress", READERS);
	}

	@GetMapping("/rounds/{round}/progress")
	@AllowedToTrack
	String states(Plan plan, @RequestParam(name = "order", required = false) String order,
			@RequestParam(name = "show", required = false) String show, Actor actor, HttpServletRequest request,
			Model model) {
		var board = boards.states(plan, actor);
		var sorted = Choice.of(BoardOrder.class, order, BoardOrder.LATE);
		var unfolding = Choice.of(BoardUnfolding.class, show, BoardUnfolding.MOST);
		model.addAttribute("views", views.of("progress", request.getParameterMap(), actor));
		model.addAttribute("board", board);
		var lines = BoardLine.of(board, sorted, unfolding, (section) -> Right.REMIND.isHeldBy(actor, section));
		model.addAttribute("lines", lines);
		model.addAttribute("total", StateColumn.bar(board.sum()));
		model.addAttribute("hidden", unfolding.hidden(board));
		model.addAttribute("saidAt", saidAt(model.getAttribute("remindedSections"), lines));
		model.addAttribute("columns", StateColumn.values());
		model.addAttribute("order", sorted);
		model.addAttribute("orders", BoardOrder.values());
		model.addAttribute("show", unfolding);
		model.addAttribute("unfoldings", BoardUnfolding.values());
		model.addAttribute("remindable",
				board.remindable()
					.stream()
					.filter((section) -> Right.REMIND.isHeldBy(actor, section.section()))
					.count());
		return page(ProgressTab.STATES, Headings.states(board), actor, model);
	}

	/** Says when the board has changed; of which round, the page sees. */
	@GetMapping("/rounds/{round}/progress/live")
	@AllowedToTrack
	ResponseEntity<SseEmitter> live(Plan plan, HttpServletRequest request) {
		return streams.open("board", request);
	}

	@GetMapping("/rounds/{round}/progress/amounts")
	@AllowedToTrack
	String amounts(Plan plan, Actor actor, Model model) {
		var amounts = boards.amounts(plan, actor);
		model.addAttribute("table", amounts);
		return page(ProgressTab.AMOUNTS, Headings.amounts(amounts), actor, model);
	}

	@GetMapping("/rounds/{round}/progress/placements")
	@AllowedToTrack
	String placements(Plan plan, Actor actor, Model model) {
		var table = boards.placements(plan, actor);
		model.addAttribute("table", table);
		model.addAttribute("placements", PlacementTable.PLACEMENTS);
		return page(ProgressTab.PLACEMENTS, Headings.placements(table), actor, model);
	}

	@GetMapping("/rounds/{round}/progress/first-period")
	@AllowedToTrack
	String firstPeriod(Plan plan, Actor actor, Model model) {
		var table = boards.firstPeriod(plan, actor);
		model.addAttribute("table", table);
		model.addAttribute("behind", Headings.behind(table, plan));
		return page(ProgressTab.FIRST_PERIOD, Headings.firstPeriod(table, plan, earlier.of(plan.id().value())), actor,
				model);
	}

	@GetMapping("/rounds/{round}/progress/sections/{code}")
	@AllowedToTrack
	String section(Plan plan, @PathVariable String code, Actor actor, Model model) {
		scope.require(actor, code);
		var section = organization.section(code);
		var waiting = late.of(plan.id(), code);
		model.addAttribute("section", section);
		model.addAttribute("waiting", waiting);
		model.addAttribute("heading", Headings.section(section.name(), waiting));
		model.addAttribute("mayRemind", Right.REMIND.isHeldBy(actor, section));
		return "tracking/section";
	}

	/** The line of the only section that was just reminded, where it is shown. */
	private static String saidAt(Object reminded, List<BoardLine> lines) {
		return lines.stream()
			.map(BoardLine::code)
			.filter((code) -> code != null && Set.of(code).equals(reminded))
			.findFirst()
			.orElse(null);
	}

	private String page(ProgressTab tab, String heading, Actor actor, Model model) {
		return new ProgressPage(tab, heading, boards.isWhole(actor), JapaneseDates.time(clock.now())).in(model);
	}

}
