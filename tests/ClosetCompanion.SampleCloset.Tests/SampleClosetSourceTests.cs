using System.Security.Cryptography;
using System.Text;
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
        closet.Rows.Count.ShouldBeGreaterThanOrEqualTo(600);
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
        List<SourceRow> again = await new SampleClosetSource()
            .ReadAsync(Cancellation)
            .ToListAsync(Cancellation);
        HashOf(again).ShouldBe(HashOf(closet.Rows));
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

    /// <summary>One hash over every product's id, title and picture, in order.</summary>
    private static string HashOf(IEnumerable<SourceRow> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (SourceRow row in rows)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{row.Product!.Id}\n{row.Product.Title}\n"));
            hash.AppendData(row.Pictures[0].Span);
        }
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
