package jp.sakutei.home;

import jp.sakutei.tracking.StatesBoard;

/**
 * Where a round's sheets stand, in numbers that somebody acts on.
 *
 * @param sheets that take part
 * @param checked 点検済
 * @param returned sent back and not yet handed in again
 * @param atOffice wait for the office's check
 * @param late beyond their day, wherever they lie
 * @param hearings of all sections
 * @param scheduled of these: with a day, or held
 */
public record Course(int sheets, int checked, int returned, int atOffice, Late late, int hearings, int scheduled,
		int appeals) {

	/**
	 * As the board counts them.
	 *
	 * @param with 担当者2・課長1
	 */
	public record Late(int sheets, int sections, String with) {

		static Late of(StatesBoard board) {
			return new Late(board.sum().lateTotal(), board.lateSections().size(), board.sum().lateWith());
		}

	}

}
