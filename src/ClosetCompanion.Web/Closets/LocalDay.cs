namespace ClosetCompanion.Web.Closets;

/// <summary>Tells the day.</summary>
internal static class LocalDay
{
    /// <summary>Today, where the server stands.</summary>
    public static DateOnly Today(this TimeProvider time) =>
        DateOnly.FromDateTime(time.GetLocalNow().DateTime);
}
