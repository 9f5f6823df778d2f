# Three huts along a valley, made for the tests.
Creator "by hand"
graph [
  directed 0
  Network "Valley"
  node [
    id 0
    label "Sankt Veit &#x2d; Nord"
    Longitude 14.36
    Latitude 46.77
  ]
  node [ id 1 label "Villach &amp; Umgebung" Longitude 13.85 Latitude 46.61 graphics [ x 12 y 40 w 5 ] ]
  node [ id 2 label "Lienz" Longitude 12.77 Latitude 46.83 Internal 1 ]
  edge [ source 0 target 1 LinkLabel "lower" LinkSpeedRaw 400000000000.0 ]
  edge [ source 1 target 2 length_km 95.5 ]
]
