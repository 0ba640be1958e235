package io.levier.common.metric;

import io.levier.common.stats.Tally;
import io.levier.common.stats.WideSums;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one cell (period × segment) of a fact table: sums over its customers, sums of products with what
 * it is compared with, and tallies of values. Adds up over disjoint customers.
 */
public final class CellState {
    /** Per compared ratio: customers in both, and the four products of their denominators and numerators. */
    static final int CROSS_SUMS = 5;

    private final int crossSize;
    private final WideSums sums;
    private final Map<Partner, WideSums> crosses = new EnumMap<>(Partner.class);
    private @Nullable WideSums nothingShared;
    private final List<Tally> tallies;

    CellState(int terms, int crossSize, List<Boolean> exactTallies) {
        this.crossSize = crossSize;
        this.sums = new WideSums(terms);
        this.tallies = exactTallies.stream().map(Tally::new).toList();
    }

    WideSums sums() {
        return sums;
    }

    /** What it shares with a partner, empty when nobody stands in both. */
    WideSums cross(Partner partner) {
        WideSums shared = crosses.get(partner);
        if (shared != null) {
            return shared;
        }
        // Asked for by every metric of the cell: made once.
        if (nothingShared == null) {
            nothingShared = new WideSums(crossSize);
        }
        return nothingShared;
    }

    WideSums growingCross(Partner partner) {
        return crosses.computeIfAbsent(partner, key -> new WideSums(crossSize));
    }

    Tally tally(int at) {
        return tallies.get(at);
    }

    public void add(CellState other) {
        sums.add(other.sums);
        other.crosses.forEach((partner, shared) -> growingCross(partner).add(shared));
        for (int i = 0; i < tallies.size(); i++) {
            tallies.get(i).add(other.tallies.get(i));
        }
    }

    /** As {@link #addBytes} reads it: sums that are zero take no room. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            sums.write(out);
            for (Partner partner : Partner.values()) {
                out.writeBoolean(crosses.containsKey(partner));
                if (crosses.containsKey(partner)) {
                    cross(partner).write(out);
                }
            }
            for (Tally tally : tallies) {
                byte[] counts = tally.toBytes();
                out.writeInt(counts.length);
                out.write(counts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Adds a stored state of the same layout. */
    public void addBytes(byte[] stored) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(stored))) {
            sums.addStored(in);
            for (Partner partner : Partner.values()) {
                if (in.readBoolean()) {
                    growingCross(partner).addStored(in);
                }
            }
            for (Tally tally : tallies) {
                tally.add(Tally.ofBytes(in.readNBytes(in.readInt())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
