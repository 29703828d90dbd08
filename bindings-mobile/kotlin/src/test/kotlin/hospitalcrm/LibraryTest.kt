package hospitalcrm

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class LibraryTest {
    @Test
    fun `the library that was built is loaded`() {
        assertEquals("0.1.0", coreVersion())
    }

    @Test
    fun `an error has its own sentence`() {
        assertEquals(
            "1e-40 is not a number that can be held exactly",
            describeError(CrmException.BadNumber("1e-40")),
        )
    }
}
