package jp.sakutei.document;

import java.io.IOException;
import java.util.List;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import javax.xml.parsers.ParserConfigurationException;

/**
 * Looks through the parts that are kept in memory as a whole, element by element, before
 * they are: some megabytes can hold millions of styles or texts.
 */
final class PartBounds extends DefaultHandler {

	static final int DEEPEST = 50;

	/** Excel takes 32,767 into a cell. */
	static final int LONGEST_TEXT = 40_000;

	/** Excel itself stops at 65,490 cell formats; each has up to three elements. */
	private static final int MOST_OF_STYLES = 200_000;

	/** Half a million texts. */
	private static final int MOST_OF_TEXTS = 1_000_000;

	static final int MOST_CHARACTERS = 20_000_000;

	private int elementsLeft;

	private int charactersLeft = MOST_CHARACTERS;

	private int depth;

	private int length;

	private PartBounds(int mostElements) {
		this.elementsLeft = mostElements;
	}

	/**
	 * @throws SAXException with the reason where a part is beyond its bounds
	 */
	static void check(OPCPackage container)
			throws IOException, SAXException, ParserConfigurationException, InvalidFormatException {

		for (var kept : List.of(XSSFRelation.STYLES, XSSFRelation.THEME, XSSFRelation.WORKBOOK)) {
			for (var part : container.getPartsByContentType(kept.getContentType())) {
				check(part, MOST_OF_STYLES);
			}
		}
		for (var part : container.getPartsByContentType(XSSFRelation.SHARED_STRINGS.getContentType())) {
			check(part, MOST_OF_TEXTS);
		}
	}

	private static void check(PackagePart part, int mostElements)
			throws IOException, SAXException, ParserConfigurationException {
		var bounds = new PartBounds(mostElements);
		try (var content = part.getInputStream()) {
			var xml = XMLHelper.newXMLReader();
			xml.setContentHandler(bounds);
			xml.setErrorHandler(bounds);
			xml.parse(new InputSource(content));
		}
	}

	@Override
	public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
		length = 0;
		if (elementsLeft-- == 0 || ++depth > DEEPEST) {
			throw new SAXException(WorkbookContainer.tooMuch());
		}
	}

	@Override
	public void endElement(String uri, String local, String name) {
		depth--;
		length = 0;
	}

	@Override
	public void characters(char[] characters, int start, int more) throws SAXException {
		length += more;
		charactersLeft -= more;
		if (length > LONGEST_TEXT || charactersLeft < 0) {
			throw new SAXException(WorkbookContainer.tooMuch());
		}
	}

}
