using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>What <see cref="ISettingStore"/> promises.</summary>
public abstract class SettingContract(StorePlace place) : StoreContract(place)
{
    [Fact]
    public async Task A_setting_that_nobody_has_set_has_no_value() =>
        (await Store.Settings.GetAsync(SettingNames.Model)).ShouldBeNull();

    [Fact]
    public async Task The_last_value_counts_and_every_program_sees_it()
    {
        ICatalogStore other = await OpenAnotherAsync();

        await Store.Settings.SetAsync(SettingNames.Model, "mini");
        await Store.Settings.SetAsync(SettingNames.Model, "large");

        (await other.Settings.GetAsync(SettingNames.Model)).ShouldBe("large");
        (await other.Settings.GetAsync("another")).ShouldBeNull();
    }

    [Fact]
    public async Task A_setting_can_be_taken_away()
    {
        await Store.Settings.SetAsync(SettingNames.Model, "mini");
        await Store.Settings.SetAsync("another", "stays");

        await Store.Settings.SetAsync(SettingNames.Model, null);
        await Store.Settings.SetAsync("never set", null);

        (await Store.Settings.GetAsync(SettingNames.Model)).ShouldBeNull();
        (await Store.Settings.GetAsync("another")).ShouldBe("stays");
    }

    [Fact]
    public async Task An_empty_value_is_a_value()
    {
        await Store.Settings.SetAsync("name", "");

        (await Store.Settings.GetAsync("name")).ShouldBe("");
    }
}
