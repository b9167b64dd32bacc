using Microsoft.Extensions.Configuration;

namespace CoachBot.Hosting;

/// <summary>Settings: <c>config/appsettings.json</c> beside the program, overridden by environment variables (<c>__</c> for <c>:</c>).</summary>
public static class Configuration
{
    public static IConfiguration Read()
    {
        var environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var folder = environment["Config:Path"] ?? Path.Combine(AppContext.BaseDirectory, "config");
        return new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(folder, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .Build();
    }
}
