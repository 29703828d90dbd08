package hospitalcrm

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.math.BigDecimal
import java.time.LocalDate

class PolicyTest {
    private val today = LocalDate.of(2026, 6, 30)

    private fun facts(score: String) =
        CustomerFacts(
            customer = "H1",
            factors =
                listOf("size", "purchasing_need", "willingness").map {
                    FactorFact(factor = it, score = BigDecimal(score), measure = null)
                },
            lastOrder = LocalDate.of(2026, 6, 1),
            lastContractEnd = null,
            previous = null,
        )

    @Test
    fun `a customer gets its class and the grounds`() {
        val answer = PolicyBook.standard().at(today).classify(facts("80"), today)
        assertEquals("key", answer.className)
        assertEquals(BigDecimal("80.00"), answer.score)
        assertEquals(LocalDate.of(2026, 9, 28), answer.nextAssessmentDue)
        assertEquals("5.2.1", answer.basis.first().clause)
        assertEquals("Score 80.00, life cycle active: class key.", render(answer.reason, TextLanguage.EN))
    }

    @Test
    fun `a typo in a policy is refused with line and help`() {
        val text =
            "schema_version = 1\nid = \"acme\"\nrevision = \"1\"\neffective_from = 2026-01-01\n" +
                "[classification]\nmargin_pionts = 3\n"
        val refused =
            assertThrows(CrmException.Refused::class.java) {
                PolicyBook.standard().withText("acme.toml", text, Layer.COMPANY)
            }
        assertEquals("policy_refused", refused.code)
        assertTrue("acme.toml:6:1" in refused.detail && "margin_points" in refused.detail, refused.detail)
    }

    @Test
    fun `a book tells how it stands`() {
        val text =
            "schema_version = 1\nid = \"acme\"\nrevision = \"1\"\neffective_from = 2026-08-01\n" +
                "[classification]\nmargin_points = \"5\"\n"
        val standing = PolicyBook.standard().withText("acme.toml", text, Layer.COMPANY).standing(today)
        val acme = standing.revisions.single { it.document == "acme@1" }
        assertEquals(RevisionState.UPCOMING, acme.state)
        assertTrue(standing.findings.any { it.code == "policy_not_approved" })
    }

    @Test
    fun `facts that cannot be judged are errors with their path`() {
        val policy = PolicyBook.standard().at(today)
        val refused = assertThrows(CrmException.Refused::class.java) { policy.classify(facts("100.01"), today) }
        assertEquals("factors[0].score", refused.path)
        assertThrows(CrmException.BadNumber::class.java) { policy.classify(facts("1e-40"), today) }
        assertThrows(CrmException.BadText::class.java) { policy.classify(facts("1").copy(customer = " H1"), today) }
    }

    @Test
    fun `a day beyond the calendar is refused or assumed when asked`() {
        val late = LocalDate.of(2027, 1, 4)
        assertThrows(CrmException.Refused::class.java) { WorkingCalendar.mainland(Beyond.REFUSE).day(late) }
        assertTrue(WorkingCalendar.mainland(Beyond.WEEKDAY).day(late).assumed)
    }

    @Test
    fun `many customers go in one call`() {
        val policy = PolicyBook.standard().at(today)
        val classes = policy.classifyMany(List(1000) { facts("10") }, today).map { it.className }
        assertEquals(setOf<String?>("ordinary"), classes.toSet())
    }
}
