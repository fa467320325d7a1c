using ClosetCompanion.Search.Filtering;
using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Search.Tests.Filtering;

public sealed class ColumnWriterTests
{
    private static readonly (long, bool)[] _products = [(1, true), (2, true), (3, false)];

    [Fact]
    public void Values_that_nobody_has_any_more_are_forgotten_in_the_end()
    {
        var writer = new ColumnWriter("number", null);
        writer.Set(1, "steady", isPublic: true);
        writer.Set(3, "hidden", isPublic: false);
        Column column = writer.Freeze(_products);
        for (var change = 0; change < 5_000; change++)
        {
            writer.Set(2, $"value {change}", isPublic: true);
            column = writer.Freeze(_products);
        }

        column.Values.ShouldBeLessThan(1_100);
        column.PublicValues.ShouldBe(2);
        Values(column).ShouldBe(["hidden", "steady", "value 4999"]);
    }

    [Fact]
    public void A_column_that_was_given_out_stays_as_it_was()
    {
        var writer = new ColumnWriter("colour", null);
        writer.Set(1, "red", isPublic: true);
        var before = writer.Freeze(_products);

        writer.Set(1, "blue", isPublic: true);
        writer.Set(2, "green", isPublic: true);

        Values(before).ShouldBe(["red"]);
        Values(writer.Freeze(_products)).ShouldBe(["blue", "green"]);
        writer.Freeze(_products).ShouldBeSameAs(writer.Freeze(_products));
    }

    private static IEnumerable<string> Values(Column column) =>
        column
            .Count(ProductSet.Of([1, 2, 3]), new HashSet<string>(), _ => true, folded: null)
            .Values.Select(value => value.Value)
            .Order();
}
