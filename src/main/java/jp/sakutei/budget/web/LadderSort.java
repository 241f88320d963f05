package jp.sakutei.budget.web;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

import jp.sakutei.budget.BudgetLadder.Row;
import jp.sakutei.common.Choice;

/** 並び順 of the departments, and of the sections in each. */
enum LadderSort implements Choice {

	DIFFERENCE("計画額との差の大きい順"), DEPARTMENTS("部の順");

	private final String label;

	LadderSort(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}

	List<DepartmentLadder> departments(List<DepartmentLadder> all) {
		return sorted(all, (each) -> Math.abs(each.difference()));
	}

	List<Row> sections(List<Row> all) {
		return sorted(all, Row::distance);
	}

	/** Equal ones stay in the order of the city. */
	private <T> List<T> sorted(List<T> all, ToLongFunction<T> size) {
		return (this == DIFFERENCE) ? all.stream().sorted(Comparator.comparingLong(size).reversed()).toList() : all;
	}

}
