namespace ClosetCompanion.Web.Decoding;

/// <summary>Work on pictures.</summary>
internal static class DecodingSetup
{
    /// <summary>Adds the one way in which pictures are decoded.</summary>
    public static void AddDecoding(this IServiceCollection services)
    {
        services.AddSingleton<PictureQueue>();
        services.AddSingleton<PictureBudget>();
        services.AddSingleton<PictureWork>();
    }
}
