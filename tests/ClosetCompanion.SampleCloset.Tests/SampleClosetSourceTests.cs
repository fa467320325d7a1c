using ClosetCompanion.Catalog.Import;

namespace ClosetCompanion.SampleCloset.Tests;

public sealed class SampleClosetSourceTests(DrawnCloset closet)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Counts_as_many_products_as_it_reads()
    {
        int? count = await new SampleClosetSource().CountAsync(Cancellation);
        count.ShouldBe(closet.Rows.Count);
        closet.Rows.Count.ShouldBeInRange(110, 160);
    }

    [Fact]
    public void Has_no_row_with_a_problem()
    {
        foreach (SourceRow row in closet.Rows)
        {
            row.Problem.ShouldBeNull();
            row.Product.ShouldNotBeNull();
            row.Pictures.Count.ShouldBe(1);
            row.Where.ShouldContain(row.Product.Id);
        }
    }

    [Fact]
    public async Task Draws_the_same_bytes_every_time()
    {
        int at = 0;
        await foreach (SourceRow row in new SampleClosetSource().ReadAsync(Cancellation))
        {
            SourceRow before = closet.Rows[at++];
            row.Product!.Id.ShouldBe(before.Product!.Id);
            row.Pictures[0].Span.SequenceEqual(before.Pictures[0].Span).ShouldBeTrue(row.Where);
        }
        at.ShouldBe(closet.Rows.Count);
    }

    [Fact]
    public async Task Stops_when_told_to()
    {
        using var stop = new CancellationTokenSource();
        int read = 0;
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (SourceRow _ in new SampleClosetSource().ReadAsync(stop.Token))
            {
                if (++read == 2)
                {
                    await stop.CancelAsync();
                }
            }
        });
        read.ShouldBe(2);
    }
}
