using System.Net.WebSockets;
using System.Text;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace InterviewTrainer.Tests.Web.Hosting;

/// <summary>Speaks the hub's own protocol (MessagePack, each message prefixed by its length), as the script in the page does.</summary>
[Trait("Category", "Slow")]
public sealed class CircuitsTests
{
    private const int Overhead = 64;
    private const int Completion = 3;
    private const int Close = 7;

    [Fact]
    public async Task Message_BelowTheLimit_IsAnswered()
    {
        await using var server = await RunningServer.StartAsync(extend: MapCircuits);
        using var socket = await ConnectAsync(server);

        await SendAsync(socket, Invocation(Circuits.MaxMessageBytes - Overhead));

        Assert.Equal(Completion, await ReceiveTypeAsync(socket));
    }

    [Fact]
    public async Task Message_AboveTheLimit_ClosesTheConnection()
    {
        await using var server = await RunningServer.StartAsync(extend: MapCircuits);
        using var socket = await ConnectAsync(server);

        await SendAsync(socket, Invocation(Circuits.MaxMessageBytes + Overhead));

        Assert.Equal(Close, await ReceiveTypeAsync(socket));
    }

    /// <summary>Until there are pages, and with them a hub, there is a page of this test's own.</summary>
    private static void MapCircuits(WebApplication app)
    {
        IEndpointRouteBuilder routes = app;
        if (!routes.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Any(endpoint => endpoint.RoutePattern.RawText?.Contains("_blazor", StringComparison.Ordinal) ?? false))
        {
            app.MapRazorComponents<EmptyPage>().AddInteractiveServerRenderMode();
        }
    }

    private static async Task<ClientWebSocket> ConnectAsync(RunningServer server)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", server.Address.GetLeftPart(UriPartial.Authority));
        await socket.ConnectAsync(new UriBuilder(server.Address) { Scheme = "ws", Path = "/_blazor" }.Uri, TestContext.Current.CancellationToken);
        await socket.SendAsync(Encoding.UTF8.GetBytes("""{"protocol":"blazorpack","version":1}""" + '\x1e'), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);
        await socket.ReceiveAsync(new byte[64], TestContext.Current.CancellationToken);
        return socket;
    }

    /// <summary>A call of a method that isn't there, with one long text; the hub answers that it isn't.</summary>
    private static byte[] Invocation(int textBytes)
    {
        byte[] head = [0x95, 0x01, 0x80, 0xA1, (byte)'1', 0xA4, .. "Nope"u8, 0x91, 0xDB, (byte)(textBytes >> 24), (byte)(textBytes >> 16), (byte)(textBytes >> 8), (byte)textBytes];
        return [.. head, .. Enumerable.Repeat((byte)'x', textBytes)];
    }

    private static async Task SendAsync(ClientWebSocket socket, byte[] message)
    {
        var prefix = new List<byte>();
        for (var rest = message.Length; rest > 0; rest >>= 7)
        {
            prefix.Add((byte)((rest & 0x7F) | (rest > 0x7F ? 0x80 : 0)));
        }

        await socket.SendAsync((byte[])[.. prefix, .. message], WebSocketMessageType.Binary, endOfMessage: true, TestContext.Current.CancellationToken);
    }

    /// <summary>The hub's next message: past its length and the array that it is, the first element is its type.</summary>
    private static async Task<int> ReceiveTypeAsync(ClientWebSocket socket)
    {
        var message = new byte[4_096];
        await socket.ReceiveAsync(message, TestContext.Current.CancellationToken);
        return message[Array.FindIndex(message, part => part < 0x80) + 2];
    }

    private sealed class EmptyPage : ComponentBase;
}
