package io.levier.jobs.platform;

/** Where the rows of an import went: read = accepted + quarantined + duplicates, always. */
public record ImportBalance(long read, long accepted, long quarantined, long duplicates) {

    public ImportBalance {
        if (read != accepted + quarantined + duplicates) {
            throw new IllegalStateException("rows are lost: read " + read + ", accepted " + accepted + ", quarantined "
                    + quarantined + ", duplicates " + duplicates);
        }
    }
}
