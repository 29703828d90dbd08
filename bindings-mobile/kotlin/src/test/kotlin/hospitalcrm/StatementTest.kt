package hospitalcrm

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.ByteArrayInputStream
import java.math.BigDecimal
import java.time.LocalDate
import java.util.zip.ZipInputStream

class StatementTest {
    private val june = LocalDate.of(2026, 6, 30)

    private fun entry(
        document: String,
        date: LocalDate,
        amount: String,
    ) = AccountEntry(document = document, date = date, amount = Money(amount = BigDecimal(amount), currency = "CNY"))

    private fun paper(): StatementPaper {
        val statement =
            PolicyBook.standard().at(june).accountStatement(
                AccountStatementFacts(
                    customer = "H1",
                    currency = "CNY",
                    firstDay = LocalDate.of(2026, 6, 1),
                    lastDay = june,
                    entries =
                        listOf(
                            entry("I1", LocalDate.of(2026, 5, 4), "100.00"),
                            entry("=P1", LocalDate.of(2026, 6, 5), "-30.50"),
                        ),
                ),
            )
        return StatementPaper(statement, TextLanguage.ZH_HANS, hospital = "云汀市中心医院")
    }

    @Test
    fun `a statement is a text with the balance in words`() {
        val text = paper().text()
        assertTrue("云汀市中心医院" in text && "陆拾玖元伍角" in text, text)
    }

    @Test
    fun `in a CSV nothing runs as a formula`() {
        val bytes = paper().csv()
        assertEquals(listOf(0xEF, 0xBB, 0xBF), bytes.take(3).map { it.toInt() and 0xFF })
        val text = bytes.drop(3).toByteArray().decodeToString()
        val lines = text.trim().lines()
        assertEquals(listOf("100.00", "69.50", "69.50"), lines.drop(1).map { it.trim().substringAfterLast(',') })
        assertTrue(lines.flatMap { it.split(',') }.none { it.startsWith("=") }, lines.toString())
    }

    @Test
    fun `an XLSX is a book with one sheet`() {
        val names = mutableListOf<String>()
        ZipInputStream(ByteArrayInputStream(paper().xlsx())).use { book ->
            generateSequence { book.nextEntry }.forEach { names.add(it.name) }
        }
        assertTrue("xl/worksheets/sheet1.xml" in names, names.toString())
    }
}
