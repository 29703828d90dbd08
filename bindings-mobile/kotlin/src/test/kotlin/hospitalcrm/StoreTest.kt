package hospitalcrm

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.nio.file.Files
import java.time.LocalDate
import java.time.LocalDateTime

private val morning = LocalDateTime.of(2026, 1, 6, 9, 0)
private val later = morning.plusMinutes(1)

private val hospital =
    CustomerRecord(
        customer = "H1",
        name = "Hospital One",
        knownSince = LocalDate.of(2025, 1, 1),
        factors = emptyList(),
    )

private val visit = VisitRecord(visit = "V1", customer = "H1", date = LocalDate.of(2026, 1, 5), note = "seen")

/** Two lists, as a host would keep two tables. */
private open class Tables : RowStore {
    private val kept = mutableListOf<RecordRow>()
    private val trail = mutableListOf<AuditEntry>()

    // Keys are in the order of their bytes in UTF-8, which is the order of code points, not of Kotlin's chars.
    private val order =
        Comparator<String> { one, other ->
            java.util.Arrays.compareUnsigned(one.encodeToByteArray(), other.encodeToByteArray())
        }

    override fun read(query: RowQuery): List<RecordRow> =
        kept
            .filter { it.family == query.family }
            .filter { row -> query.key?.let { row.key == it } ?: true }
            .filter { row -> query.customer?.let { row.customer == it } ?: true }
            .filter { row -> query.after?.let { order.compare(row.key, it) > 0 } ?: true }
            .filter { row -> query.knownAt?.let { row.recordedAt <= it } ?: true }
            .groupBy { it.key }
            .map { (_, revisions) -> revisions.maxBy { it.revision } }
            .sortedWith(compareBy(order) { it.key })
            .take(query.limit.toInt())

    override fun newest(ids: List<RecordId>): List<RecordRow> =
        ids.mapNotNull { id -> kept.findLast { it.family == id.family && it.key == id.key } }

    override fun lastEntry(): AuditEntry? = trail.lastOrNull()

    override fun write(
        rows: List<RecordRow>,
        erased: List<RecordRow>,
        entry: AuditEntry,
    ): Boolean {
        val taken = kept.map { Triple(it.family, it.key, it.revision) }.toSet()
        val faster =
            trail.any { it.sequence == entry.sequence } ||
                rows.any { Triple(it.family, it.key, it.revision) in taken }
        if (!faster) {
            kept += rows
            for (row in erased) {
                kept.replaceAll { old ->
                    val earlier = old.family == row.family && old.key == row.key && old.revision < row.revision
                    if (earlier) old.copy(customer = row.customer, date = row.date, body = row.body) else old
                }
            }
            trail += entry
        }
        return !faster
    }

    override fun audit(
        after: ULong,
        limit: UInt,
    ): List<AuditEntry> = trail.filter { it.sequence > after }.take(limit.toInt())
}

private fun source(make: () -> RowStore): RowStoreSource =
    object : RowStoreSource {
        override fun empty(): RowStore = make()
    }

class StoreTest {
    private fun stores(): List<Store> =
        listOf(
            Store.inMemory(),
            Store.openSqlite(Files.createTempDirectory("store").resolve("records.sqlite").toString()),
            Store.hosted(Tables()),
        )

    private fun customer(stored: StoredRecord?): CustomerRecord? = (stored?.record as? AnyRecord.KeptCustomer)?.record

    @Test
    fun `tables of Kotlin keep to the suite`() {
        assertEquals(emptyList<StoreFault>(), proveRowStore(source { Tables() }))
    }

    @Test
    fun `the suite finds tables that forget`() {
        val faults =
            proveRowStore(
                source {
                    object : Tables() {
                        override fun write(
                            rows: List<RecordRow>,
                            erased: List<RecordRow>,
                            entry: AuditEntry,
                        ): Boolean = super.write(rows.take(1), emptyList(), entry)
                    }
                },
            )
        assertTrue(faults.any { it.caseName == "every_family_comes_back_as_it_went_in" })
        assertTrue(faults.any { it.caseName == "what_was_erased_is_gone_from_every_moment" })
        assertTrue(faults.none { it.caseName == "time_does_not_run_backwards" })
    }

    @Test
    fun `a record comes back with its revision`() {
        for (store in stores()) {
            val receipt =
                store.commit(
                    "tester",
                    morning,
                    listOf(RecordChange(AnyRecord.KeptCustomer(hospital)), RecordChange(AnyRecord.KeptVisit(visit))),
                )
            assertEquals(1uL to 2u, receipt.sequence to receipt.writtenCount)
            val renamed = hospital.copy(name = "Hospital 1")
            store.commit("tester", later, listOf(RecordChange(AnyRecord.KeptCustomer(renamed), 1uL)))
            val newest = store.get(RecordFamily.CUSTOMER, "H1")
            assertEquals(renamed, customer(newest))
            assertEquals(2uL to later, newest?.revision to newest?.recordedAt)
            assertEquals(hospital, customer(store.get(RecordFamily.CUSTOMER, "H1", morning)))
            assertNull(store.get(RecordFamily.VISIT, "V9"))
            assertEquals(listOf("V1"), store.page(RecordFamily.VISIT, customer = "H1").map { it.key })
            assertEquals(2uL, store.verifyAudit())
            assertEquals(listOf(2uL), store.audit(after = 1uL).map { it.sequence })
        }
    }

    @Test
    fun `a stale revision is a conflict and nothing is kept`() {
        for (store in stores()) {
            store.commit("tester", morning, listOf(RecordChange(AnyRecord.KeptCustomer(hospital))))
            val stale = AnyRecord.KeptCustomer(hospital.copy(name = "x"))
            val refused =
                assertThrows(CrmException.Refused::class.java) {
                    store.commit("tester", later, listOf(RecordChange(AnyRecord.KeptVisit(visit)), RecordChange(stale)))
                }
            assertEquals("revision_conflict" to "customer:H1", refused.code to refused.path)
            assertNull(store.get(RecordFamily.VISIT, "V1"))
        }
    }

    @Test
    fun `a review from the store is the review of its facts`() {
        val facts = ReviewFacts(customers = listOf(hospital), visits = listOf(visit))
        val book = PolicyBook.standard()
        val calendar = WorkingCalendar.mainland(Beyond.REFUSE)
        val day = LocalDate.of(2026, 6, 30)
        for (store in stores()) {
            assertEquals(2uL, store.load(facts, "tester", morning).writtenCount)
            assertEquals(2uL, store.load(facts, "tester", later).alreadyThereCount)
            assertEquals(facts, store.facts())
            val review = store.monthEnd(book, calendar, day)
            assertEquals(book.at(day).monthEnd(facts, calendar, day), review)
            val classified = review.classes.count { it.classification.className != null }
            assertEquals(classified.toUInt(), store.recordAssessments(review, "tester", later).writtenCount)
        }
    }

    @Test
    fun `what the tables throw is told`() {
        val store =
            Store.hosted(
                object : Tables() {
                    override fun lastEntry(): AuditEntry? = throw CrmException.Storage("the disk is full")
                },
            )
        val refused =
            assertThrows(CrmException.Refused::class.java) {
                store.commit("tester", morning, listOf(RecordChange(AnyRecord.KeptCustomer(hospital))))
            }
        assertEquals("store_failed" to "last_entry", refused.code to refused.path)
        assertTrue("the disk is full" in refused.detail)
    }

    @Test
    fun `what the tables throw undeclared is told too`() {
        val store =
            Store.hosted(
                object : Tables() {
                    override fun lastEntry(): AuditEntry? = error("the cable is out")
                },
            )
        val refused =
            assertThrows(CrmException.Refused::class.java) {
                store.commit("tester", morning, listOf(RecordChange(AnyRecord.KeptCustomer(hospital))))
            }
        assertEquals("store_failed", refused.code)
        assertTrue("the cable is out" in refused.detail)
    }
}
