using Microsoft.Extensions.Hosting;

// The floor of a start: a generic host with nothing in it, which says that it is there and waits for the end of its input.
using var host = Host.CreateApplicationBuilder().Build();
await host.StartAsync();
await Console.Out.WriteLineAsync("ready");
while (await Console.In.ReadLineAsync() is not null)
{
}
await host.StopAsync();
