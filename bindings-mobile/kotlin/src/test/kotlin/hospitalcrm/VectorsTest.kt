package hospitalcrm

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import java.io.File
import java.security.MessageDigest

/** The same cases as in Rust and Python, and the same bytes. */
class VectorsTest {
    private val folder = File(System.getProperty("vectors.dir"))
    private val json = ObjectMapper()
    private val cases =
        folder
            .walkTopDown()
            .filter { it.extension == "json" }
            .sorted()
            .toList()
    private val hashes =
        File(folder, "answers.sha256").readLines().associate { line ->
            line.substringAfter("  ") to line.substringBefore("  ")
        }

    @Test
    fun `there are cases`() {
        assertTrue(cases.size > 20, "no cases in $folder")
    }

    @TestFactory
    fun vectors() = cases.map { file -> DynamicTest.dynamicTest(name(file)) { check(file) } }

    private fun name(file: File) = file.relativeTo(folder).invariantSeparatorsPath

    private fun check(file: File) {
        val case = json.readTree(file)
        val answer = call(case["op"].asText(), json.writeValueAsString(case["request"]))
        val got = json.readTree(answer)
        val differences =
            if (case.has("error")) {
                differences(case["error"], got["error"], "error")
            } else {
                differences(case["expect"], got["answer"], "answer")
            }
        assertEquals(emptyList<String>(), differences, answer)
        val digest = MessageDigest.getInstance("SHA-256").digest(answer.toByteArray())
        assertEquals(hashes[name(file)], digest.joinToString("") { "%02x".format(it) })
    }

    /** What of [expected] does not stand in [got]; an object may have more, a list may not. */
    private fun differences(
        expected: JsonNode,
        got: JsonNode?,
        path: String,
    ): List<String> =
        when {
            got == null -> {
                listOf("$path: missing")
            }

            expected.isObject && got.isObject -> {
                expected.fieldNames().asSequence().toList().flatMap { name ->
                    differences(expected[name], got[name], "$path.$name")
                }
            }

            expected.isArray && got.isArray && expected.size() == got.size() -> {
                (0 until expected.size()).flatMap { differences(expected[it], got[it], "$path[$it]") }
            }

            expected == got -> {
                emptyList()
            }

            else -> {
                listOf("$path: $expected expected, got $got")
            }
        }
}
