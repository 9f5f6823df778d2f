# What is installed, and the Debian package of it: cpack --config build/CPackConfig.cmake -G DEB
include(GNUInstallDirs)
set(spanwright_desktop ${CMAKE_SOURCE_DIR}/resources/desktop)
set(spanwright_package ${CMAKE_BINARY_DIR}/package)
set(spanwright_id org.spanwright.Spanwright)

# icons in the sizes that desktops ask for, from the one drawing
add_executable(spanwright-rendericon EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/tools/rendericon.cpp)
target_link_libraries(spanwright-rendericon PRIVATE Qt6::Svg spanwright_warnings)
set(spanwright_package_files "")
foreach(size 16 24 32 48 64 128 256 512)
  set(png ${spanwright_package}/icons/${size}x${size}/apps/spanwright.png)
  add_custom_command(OUTPUT ${png}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${spanwright_package}/icons/${size}x${size}/apps
    COMMAND spanwright-rendericon ${spanwright_desktop}/spanwright.svg ${size} ${png}
    DEPENDS spanwright-rendericon ${spanwright_desktop}/spanwright.svg VERBATIM)
  list(APPEND spanwright_package_files ${png})
endforeach()

# pages and the change log as Debian keeps them
foreach(page spanwright.1 spanwright-cli.1 debian/changelog)
  get_filename_component(name ${page} NAME)
  set(packed ${spanwright_package}/${name}.gz)
  add_custom_command(OUTPUT ${packed}
    COMMAND sh -c "gzip -9nc '${spanwright_desktop}/${page}' > '${packed}'"
    DEPENDS ${spanwright_desktop}/${page} VERBATIM)
  list(APPEND spanwright_package_files ${packed})
endforeach()
add_custom_target(spanwright_package_files ALL DEPENDS ${spanwright_package_files})

install(TARGETS spanwright spanwright-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${spanwright_desktop}/${spanwright_id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${spanwright_desktop}/${spanwright_id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${spanwright_desktop}/spanwright-mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME spanwright.xml)
install(DIRECTORY ${spanwright_package}/icons/ DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
install(FILES ${spanwright_desktop}/spanwright.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES ${spanwright_package}/spanwright.1.gz ${spanwright_package}/spanwright-cli.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${spanwright_desktop}/debian/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/spanwright)
install(FILES ${spanwright_package}/changelog.gz DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/spanwright RENAME changelog.Debian.gz)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME spanwright)
set(CPACK_PACKAGE_VENDOR "Spanwright contributors")
set(CPACK_PACKAGE_CONTACT "Spanwright contributors <contributors@spanwright.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "planner of AI training over several data centres")
set(CPACK_PACKAGE_DESCRIPTION "Draw sites, GPU pools and fibre links on a map, name a model and how it is
split, and read at once: does it fit, how long does it train, what does the
distance cost, how much power, money and carbon, and what would mend it. Every
number explains itself: formula, substituted values, the source of each input,
and published measurements beside it.
.
The package holds the window (spanwright) and the command line
(spanwright-cli).")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_DIRECTORY ${spanwright_package})
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
# libraries are found in the programs; what Qt loads while it runs, and fonts, are not
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6svg6, qt6-translations-l10n, fonts-noto-cjk | fonts-wqy-microhei, hicolor-icon-theme, shared-mime-info, desktop-file-utils")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS fonts-dejavu-core)
include(CPack)
