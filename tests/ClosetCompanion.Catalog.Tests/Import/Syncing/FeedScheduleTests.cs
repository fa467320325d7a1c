using ClosetCompanion.Catalog.Import.Syncing;

namespace ClosetCompanion.Catalog.Tests.Import.Syncing;

public sealed class FeedScheduleTests
{
    [Theory]
    [InlineData("every 6 hours", 360, "every 6 hours")]
    [InlineData("Every  Day", 1440, "every day")]
    [InlineData("30 minutes", 30, "every 30 minutes")]
    [InlineData("every 90 minutes", 90, "every 90 minutes")]
    [InlineData("hourly", 60, "every hour")]
    [InlineData("daily", 1440, "every day")]
    [InlineData("weekly", 10080, "every week")]
    [InlineData("every 48 hours", 2880, "every 2 days")]
    public void A_schedule_is_read_and_said_again(string text, int minutes, string said)
    {
        TimeSpan every = FeedSchedule.Parse(text);

        every.ShouldBe(TimeSpan.FromMinutes(minutes));
        FeedSchedule.Text(every).ShouldBe(said);
        FeedSchedule.Parse(said).ShouldBe(every);
    }

    [Theory]
    [InlineData("")]
    [InlineData("every")]
    [InlineData("every 1 minute")]
    [InlineData("every 5 weeks")]
    [InlineData("every 99999999999999999999 days")]
    [InlineData("every -6 hours")]
    [InlineData("at noon")]
    [InlineData("6")]
    public void Anything_else_is_refused_with_an_example(string text) =>
        Should
            .Throw<CatalogException>(() => FeedSchedule.Parse(text))
            .Message.ShouldContain("every 6 hours");
}
