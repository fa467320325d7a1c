using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Requests;

public sealed class RequestIdTests(ReadyApp ready)
{
    [Theory]
    [InlineData("order-17.a_B", true)]
    [InlineData("two words", false)]
    [InlineData("<script>", false)]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345", false)]
    public async Task A_sane_id_comes_back_and_any_other_is_replaced(string given, bool kept)
    {
        using var client = ready.App.Program();
        client.DefaultRequestHeaders.TryAddWithoutValidation("X-Request-Id", given);
        var answer = await client.GetAsync("/api/v1/search", TestContext.Current.CancellationToken);
        var id = answer.Headers.GetValues("X-Request-Id").ShouldHaveSingleItem();
        (id == given).ShouldBe(kept);
        (
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldContain($"\"requestId\":\"{id}\"");
    }
}
